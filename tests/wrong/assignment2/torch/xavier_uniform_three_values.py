"""Chooses among three values.

exercise: xavier_uniform
fails: distribution
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return a * (torch.randint(3, (fan_in, fan_out)) - 1.0)
