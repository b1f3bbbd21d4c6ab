"""Loops over the entries of a flat copy.

exercise: relu
"""


def relu(X):
    Y = X.reshape(-1).copy()
    for i in range(len(Y)):
        Y[i] = max(Y[i], 0)
    return Y.reshape(X.shape)
