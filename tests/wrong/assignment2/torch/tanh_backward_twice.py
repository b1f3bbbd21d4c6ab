"""Applies tanh to the output once more.

exercise: tanh
fails: gradient
diagnosis: derivative-elsewhere
row: 32
"""

import torch


def tanh_backward(dY, X, Y):
    return dY * (1 - torch.tanh(Y) ** 2)
