"""Fills the matrix with the bound.

exercise: xavier_uniform
fails: distribution
diagnosis: constant-weights
row: 98
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    return torch.full((fan_in, fan_out), gain * math.sqrt(6 / (fan_in + fan_out)))
