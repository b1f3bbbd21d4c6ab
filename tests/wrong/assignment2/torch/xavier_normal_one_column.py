"""Repeats one column.

exercise: xavier_normal
fails: independence
diagnosis: identical-units
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    std = gain * math.sqrt(2 / (fan_in + fan_out))
    return std * torch.randn(fan_in, 1) * torch.ones((1, fan_out))
