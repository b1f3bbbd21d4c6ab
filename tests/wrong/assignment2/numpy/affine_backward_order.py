"""Returns dW first.

exercise: affine_forward
fails: gradient
diagnosis: results-swapped
row: -
"""


def affine_backward(dY, X, W, b):
    return X.T @ dY, dY @ W.T, dY.sum(0)
