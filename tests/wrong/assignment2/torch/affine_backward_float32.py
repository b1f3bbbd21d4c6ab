"""Returns float32 gradients whatever it is given.

exercise: affine_forward
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def affine_backward(dY, X, W, b):
    return dY @ W.T, (X.T @ dY).to(torch.float32), dY.sum(0)
