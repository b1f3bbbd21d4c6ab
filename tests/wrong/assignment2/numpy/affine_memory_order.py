"""Reads W in memory order: wrong for a transposed W only.

exercise: affine_forward
fails: shapes
row: -
"""

def affine_forward(X, W, b):
    return X @ W.ravel(order="K").reshape(W.shape) + b
