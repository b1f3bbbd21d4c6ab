"""Ignores the gain.

exercise: xavier_uniform
fails: support
diagnosis: gain-ignored
row: 103
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = math.sqrt(6 / (fan_in + fan_out))
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
