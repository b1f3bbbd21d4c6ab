"""Returns (fan_out, fan_in).

exercise: kaiming_normal
fails: support
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    return torch.randn(fan_out, fan_in) * math.sqrt(2 / fan_in)
