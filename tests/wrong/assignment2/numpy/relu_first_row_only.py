"""Clips the first row only.

exercise: relu
fails: values
diagnosis: wrong-where
row: -
"""


def relu(X):
    Y = X.copy()
    if X.ndim:
        Y[0] = Y[0] * (Y[0] > 0)
    else:
        Y = Y * (Y > 0)
    return Y
