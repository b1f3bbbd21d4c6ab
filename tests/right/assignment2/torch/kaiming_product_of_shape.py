"""Takes the product of all axes but the last, which holds for matrices.

exercise: kaiming_normal
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    shape = (fan_in, fan_out)
    return torch.randn(*shape) * math.sqrt(2.0 / math.prod(shape[:-1]))
