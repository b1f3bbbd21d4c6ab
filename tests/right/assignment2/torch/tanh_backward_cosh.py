"""Divides by the square of cosh.

exercise: tanh
"""

import torch


def tanh_backward(dY, X, Y):
    return dY / torch.cosh(torch.clamp(X, -300, 300)) ** 2
