"""Calls itself without end.

exercise: relu
fails: values
diagnosis: -
row: -
"""


def relu(X):
    return relu(X)
