"""Calls itself without end.

exercise: relu
fails: values
row: -
"""


def relu(X):
    return relu(X)
