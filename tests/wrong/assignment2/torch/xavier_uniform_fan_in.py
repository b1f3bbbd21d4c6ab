"""Counts the inputs only.

exercise: xavier_uniform
fails: support
diagnosis: one-fan-only
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / fan_in)
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
