"""Asks `if X > 0` of a whole array.

exercise: relu
fails: values
diagnosis: -
row: -
"""


def relu(X):
    if X > 0:
        return X
    return 0 * X
