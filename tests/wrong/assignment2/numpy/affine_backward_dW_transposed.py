"""Returns the transpose of the weight's gradient.

exercise: affine_forward
fails: gradient
row: 44
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, dY.T @ X, dY.sum(0)
