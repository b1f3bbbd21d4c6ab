"""Chooses the slope by the sign of the gradient.

exercise: leaky_relu
fails: gradient
diagnosis: gate-of-upstream
row: -
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return torch.where(dY > 0, dY, alpha * dY)
