"""Lets one per cent of the gradient through where the unit was off.

exercise: relu
fails: gradient
diagnosis: wrong-where
row: -
"""

import torch


def relu_backward(dY, X, Y):
    return torch.where(X > 0, dY, 0.01 * dY)
