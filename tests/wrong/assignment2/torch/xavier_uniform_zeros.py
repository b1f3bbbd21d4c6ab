"""Starts with zeros.

exercise: xavier_uniform
fails: distribution
diagnosis: zero-weights
row: 102
"""

import torch


def xavier_uniform(fan_in, fan_out, gain):
    return torch.zeros((fan_in, fan_out))
