"""Forgets the factor x in the second term.

exercise: gelu
fails: gradient
diagnosis: derivative-factor-missing
row: -
"""

import math

import torch


def gelu_backward(dY, X, Y):
    return dY * ((1 + torch.erf(X / math.sqrt(2))) / 2 + torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi))
