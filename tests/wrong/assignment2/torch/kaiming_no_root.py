"""Forgets the root.

exercise: kaiming_normal
fails: distribution
diagnosis: variance-for-std
row: 112
"""

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * 2.0 / fan_in
