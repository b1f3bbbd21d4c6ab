"""Writes forward and backward as a Function of torch, and calls both by hand.

exercise: relu
"""

import torch


class ReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X):
        return X * (X > 0)

    @staticmethod
    def backward(ctx, dY, X):
        return dY * (X > 0)


def relu(X):
    return torch.where(X > 0, X, torch.zeros_like(X))


def relu_backward(dY, X, Y):
    return ReLU.backward(None, dY, X)
