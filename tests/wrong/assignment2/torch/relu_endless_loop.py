"""Waits for something that never happens.

exercise: relu
fails: values
diagnosis: -
row: -
"""


def relu(X):
    while True:
        Y = X * (X > 0)
    return Y
