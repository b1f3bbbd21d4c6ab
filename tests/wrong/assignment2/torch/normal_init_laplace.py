"""Draws from another law with heavier tails.

exercise: normal_init
fails: distribution
row: -
"""

import math

import torch


def normal_init(fan_in, fan_out, std):
    return torch.distributions.Laplace(0.0, std / math.sqrt(2)).sample((fan_in, fan_out))
