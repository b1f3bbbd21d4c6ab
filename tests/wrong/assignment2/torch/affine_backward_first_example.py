"""Uses the first example only.

exercise: affine_forward
fails: gradient
diagnosis: first-example-only
row: 39
"""

import torch


def affine_backward(dY, X, W, b):
    return dY @ W.T, torch.outer(X[0], dY[0]), dY.sum(0)
