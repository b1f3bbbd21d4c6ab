"""Divides by the number of rows.

exercise: relu
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def relu_backward(dY, X, Y):
    return dY * (X > 0) / (len(X) if X.ndim else 1)
