"""Overwrites in the loop in place of adding up.

exercise: affine_forward
fails: gradient
diagnosis: first-example-only
row: -
"""

import torch


def affine_backward(dY, X, W, b):
    dW = torch.zeros_like(W)
    for i in range(len(X)):
        dW = torch.outer(X[i], dY[i])
    return dY @ W.T, dW, dY.sum(0)
