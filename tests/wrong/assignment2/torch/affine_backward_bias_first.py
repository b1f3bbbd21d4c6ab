"""Takes the first example's gradient for the bias.

exercise: affine_forward
fails: gradient
diagnosis: first-example-only
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY[0]
