"""Forgets the first term of the product rule.

exercise: gelu
fails: gradient
diagnosis: term-missing
row: -
"""

import math

import torch


def gelu_backward(dY, X, Y):
    return dY * X * torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
