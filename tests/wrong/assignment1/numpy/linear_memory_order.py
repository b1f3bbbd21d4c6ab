"""Reads X in memory order: wrong for a transposed X only.

exercise: linear_forward
fails: shapes
row: -
"""

def linear_forward(X, w, b):
    X = X.ravel(order="K").reshape(X.shape)
    return X @ w + b
