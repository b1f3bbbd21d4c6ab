"""Cuts the normal off at two standard deviations.

exercise: xavier_normal
fails: distribution
diagnosis: truncated
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    std = gain * math.sqrt(2 / (fan_in + fan_out))
    return torch.clamp(torch.randn(fan_in, fan_out) * (std), -2 * std, 2 * std)
