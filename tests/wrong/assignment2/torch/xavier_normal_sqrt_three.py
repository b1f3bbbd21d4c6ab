"""Takes the constant of the uniform version.

exercise: xavier_normal
fails: distribution
diagnosis: wrong-variance
row: 110
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain * math.sqrt(3 / (fan_in + fan_out)))
