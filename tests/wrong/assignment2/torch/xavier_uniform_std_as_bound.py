"""Takes the standard deviation for the bound.

exercise: xavier_uniform
fails: distribution
diagnosis: std-for-bound
row: 104
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(2 / (fan_in + fan_out))
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
