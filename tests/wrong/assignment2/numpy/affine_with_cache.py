"""Returns a cache as well.

exercise: affine_forward
fails: values
diagnosis: -
row: -
"""


def affine_forward(X, W, b):
    return X @ W + b, (X, W, b)
