"""Returns a pair of the result and a mask.

exercise: relu
fails: values
diagnosis: -
row: -
"""


def relu(X):
    return X * (X > 0), X > 0
