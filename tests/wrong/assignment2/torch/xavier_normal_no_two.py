"""Forgets that the mean of two fans is half their sum.

exercise: xavier_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain * math.sqrt(1 / (fan_in + fan_out)))
