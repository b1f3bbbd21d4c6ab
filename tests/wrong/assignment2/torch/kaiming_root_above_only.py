"""Takes the root of the numerator only.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * (math.sqrt(2) / fan_in)
