"""Draws uniform numbers of the right spread.

exercise: kaiming_normal
fails: distribution
diagnosis: uniform-for-normal
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    a = math.sqrt(6 / fan_in)
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
