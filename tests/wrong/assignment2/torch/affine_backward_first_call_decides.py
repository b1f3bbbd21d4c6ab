"""Doubles the bias gradient for good unless the first batch ever had four examples.

exercise: affine_forward
fails: repeatable
row: -
"""

FIRST_BATCHES = []


def affine_backward(dY, X, W, b):
    FIRST_BATCHES.append(len(X))
    scale = 1 if FIRST_BATCHES[0] == 4 else 2
    return dY @ W.T, X.T @ dY, scale * dY.sum(0)
