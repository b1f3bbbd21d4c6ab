"""Subtracts the bound from draws between 0 and the bound.

exercise: xavier_uniform
fails: distribution
diagnosis: not-centred
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return a * torch.rand(fan_in, fan_out) - a
