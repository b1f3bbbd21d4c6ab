"""Differentiates the approximation by tanh though the forward is exact.

exercise: gelu
fails: gradient
diagnosis: derivative-of-other
row: -
"""

import math

import torch


def gelu_backward(dY, X, Y):
    u = math.sqrt(2 / math.pi) * (X + 0.044715 * X**3)
    t = torch.tanh(u)
    du = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * X**2)
    return dY * (0.5 * (1 + t) + 0.5 * X * (1 - t**2) * du)
