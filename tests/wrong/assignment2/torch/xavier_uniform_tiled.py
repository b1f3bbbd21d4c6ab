"""Gives every input the same weights.

exercise: xavier_uniform
fails: independence
diagnosis: identical-units
row: 100
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return (a * (2 * torch.rand(fan_out) - 1)).repeat(fan_in, 1)
