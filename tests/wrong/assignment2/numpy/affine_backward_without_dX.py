"""Returns two gradients in place of three.

exercise: affine_forward
fails: gradient
diagnosis: -
row: -
"""


def affine_backward(dY, X, W, b):
    return X.T @ dY, dY.sum(0)
