"""Finds the axis of the batch by its length: the wrong one when N = out.

exercise: affine_forward
fails: gradient
row: -
"""

def affine_backward(dY, X, W, b):
    axis = 1 - dY.shape.index(len(b))
    return dY @ W.T, X.T @ dY, dY.sum(axis=axis)
