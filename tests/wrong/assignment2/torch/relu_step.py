"""Returns whether a unit is on, not how strongly.

exercise: relu
fails: values
diagnosis: other-function
row: 4
"""


def relu(X):
    return (X > 0).to(X.dtype)
