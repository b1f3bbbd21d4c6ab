"""Lets one per cent of the gradient through where the unit was off.

exercise: relu
fails: gradient
row: -
"""

import torch


def relu_backward(dY, X, Y):
    return torch.where(X > 0, dY, 0.01 * dY)
