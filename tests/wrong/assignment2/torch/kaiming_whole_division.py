"""Divides with //, which gives zero.

exercise: kaiming_normal
fails: distribution
diagnosis: zero-weights
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * (math.sqrt(2 // fan_in))
