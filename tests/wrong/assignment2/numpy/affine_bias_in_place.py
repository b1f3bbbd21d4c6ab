"""Moves the caller's bias and back again, not exactly.

exercise: affine_forward
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def affine_forward(X, W, b):
    b += 0.1
    Y = X @ W + b - 0.1
    return Y
