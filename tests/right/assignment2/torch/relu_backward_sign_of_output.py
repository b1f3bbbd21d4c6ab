"""Multiplies by the sign of the output.

exercise: relu
"""

import torch


def relu_backward(dY, X, Y):
    return dY * torch.sign(Y)
