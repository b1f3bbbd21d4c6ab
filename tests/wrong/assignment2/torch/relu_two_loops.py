"""Loops over rows and columns, so that only matrices work.

exercise: relu
fails: values
diagnosis: -
row: -
"""


def relu(X):
    Y = X.clone()
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            Y[i, j] = max(X[i, j], 0)
    return Y
