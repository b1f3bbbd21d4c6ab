"""Writes both terms with erfc.

exercise: gelu
"""

import math

import torch


def gelu_backward(dY, X, Y):
    Phi = torch.erfc(-X / math.sqrt(2)) / 2
    return dY * Phi + dY * X * torch.exp(-X * X / 2) * 0.3989422804014327
