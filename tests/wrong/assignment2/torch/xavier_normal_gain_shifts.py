"""Adds the gain.

exercise: xavier_normal
fails: distribution
diagnosis: not-centred
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return gain - 1 + torch.randn(fan_in, fan_out) * (math.sqrt(2 / (fan_in + fan_out)))
