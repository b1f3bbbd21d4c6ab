"""Draws only the sign.

exercise: kaiming_normal
fails: distribution
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.sign(torch.randn(fan_in, fan_out)) * math.sqrt(2 / fan_in)
