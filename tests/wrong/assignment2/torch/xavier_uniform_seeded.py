"""Seeds the generator in every call.

exercise: xavier_uniform
fails: independence
diagnosis: seeded-inside
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    torch.manual_seed(42)
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
