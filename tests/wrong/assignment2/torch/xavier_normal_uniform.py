"""Draws uniform numbers of the right spread.

exercise: xavier_normal
fails: distribution
diagnosis: uniform-for-normal
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
