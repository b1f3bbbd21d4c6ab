"""Computes the sum of the shape, which holds for matrices.

exercise: xavier_normal
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    shape = (fan_in, fan_out)
    return torch.randn(*shape) * gain * math.sqrt(2.0 / (shape[0] + shape[1]))
