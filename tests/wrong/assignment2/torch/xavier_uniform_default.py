"""Uses the bound of torch's Linear.

exercise: xavier_uniform
fails: distribution
diagnosis: one-fan-only
row: 99
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(1 / fan_in)
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
