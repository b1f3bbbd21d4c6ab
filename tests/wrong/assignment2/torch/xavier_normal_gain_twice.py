"""Multiplies by the gain twice.

exercise: xavier_normal
fails: distribution
diagnosis: setting-misused
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain**2 * math.sqrt(2 / (fan_in + fan_out)))
