"""Takes Y / X for Phi, which is 0/0 at zero.

exercise: gelu
fails: gradient
row: -
"""

import math

import torch


def gelu_backward(dY, X, Y):
    return dY * (Y / X + X * torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi))
