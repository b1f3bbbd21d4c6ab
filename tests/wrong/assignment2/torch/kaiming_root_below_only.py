"""Takes the root of the denominator only.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_in, fan_out) * (2 / math.sqrt(fan_in))
