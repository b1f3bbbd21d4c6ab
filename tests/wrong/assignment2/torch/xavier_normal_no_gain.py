"""Ignores the gain.

exercise: xavier_normal
fails: distribution
diagnosis: gain-ignored
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (math.sqrt(2 / (fan_in + fan_out)))
