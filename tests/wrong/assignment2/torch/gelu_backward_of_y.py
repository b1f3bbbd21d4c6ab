"""Puts the output where x belongs.

exercise: gelu
fails: gradient
diagnosis: derivative-elsewhere
row: -
"""

import math

import torch


def gelu_backward(dY, X, Y):
    return dY * ((1 + torch.erf(Y / math.sqrt(2))) / 2 + Y * torch.exp(-(Y**2) / 2) / math.sqrt(2 * math.pi))
