"""Does not sum the bias over the examples.

exercise: affine_forward
fails: gradient
diagnosis: not-summed
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY
