"""Scales the negative entries of the caller's own array.

exercise: leaky_relu
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def leaky_relu(X, alpha):
    X[X < 0] *= alpha
    return X
