"""Counts the outputs.

exercise: kaiming_normal
fails: distribution
diagnosis: fans-swapped
row: 114
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * (math.sqrt(2 / fan_out))
