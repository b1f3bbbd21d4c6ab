"""Multiplies by einsum.

exercise: sigmoid
"""

import torch


def sigmoid_backward(dY, X, Y):
    return torch.einsum('...,...,...->...', dY, Y, 1 - Y)
