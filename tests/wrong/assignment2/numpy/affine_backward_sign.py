"""Returns the direction of descent.

exercise: affine_forward
fails: gradient
diagnosis: wrong-sign
row: -
"""


def affine_backward(dY, X, W, b):
    return -(dY @ W.T), -(X.T @ dY), -dY.sum(0)
