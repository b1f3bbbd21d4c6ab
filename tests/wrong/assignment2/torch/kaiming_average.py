"""Averages the fans.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: 115
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * (math.sqrt(4 / (fan_in + fan_out)))
