"""Returns (fan_out, fan_in).

exercise: xavier_uniform
fails: support
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return a * (2 * torch.rand(fan_out, fan_in) - 1)
