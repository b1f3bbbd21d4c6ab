"""Sets the negative entries of the caller's own array to zero.

exercise: relu
fails: inputs_untouched
diagnosis: input-overwritten
row: 2
"""


def relu(X):
    X[X < 0] = 0
    return X
