"""Returns the transpose of the weight's gradient.

exercise: affine_forward
fails: gradient
diagnosis: transposed
row: 44
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, dY.T @ X, dY.sum(0)
