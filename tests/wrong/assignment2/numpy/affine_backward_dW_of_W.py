"""Uses W where X belongs.

exercise: affine_forward
fails: gradient
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, W * dY.sum(0), dY.sum(0)
