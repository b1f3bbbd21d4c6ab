"""Returns a pair of the result and a mask.

exercise: relu
fails: values
row: -
"""


def relu(X):
    return X * (X > 0), X > 0
