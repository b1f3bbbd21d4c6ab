"""Forgets the root.

exercise: xavier_normal
fails: distribution
diagnosis: variance-for-std
row: 111
"""

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain * 2 / (fan_in + fan_out))
