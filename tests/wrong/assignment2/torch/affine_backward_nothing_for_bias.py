"""Returns None for the bias.

exercise: affine_forward
fails: gradient
diagnosis: nothing-returned
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, None
