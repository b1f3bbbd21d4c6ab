"""Counts the inputs only.

exercise: xavier_normal
fails: distribution
diagnosis: one-fan-only
row: 107
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain * math.sqrt(1 / fan_in))
