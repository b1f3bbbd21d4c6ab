"""Draws normal numbers of the right spread.

exercise: xavier_uniform
fails: support
diagnosis: normal-for-uniform
row: 106
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * gain * math.sqrt(6 / (fan_in + fan_out)) / math.sqrt(3)
