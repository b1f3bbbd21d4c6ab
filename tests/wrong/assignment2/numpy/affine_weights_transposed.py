"""Takes W for (out, in).

exercise: affine_forward
fails: values
diagnosis: operand-swapped
row: -
"""


def affine_forward(X, W, b):
    return X @ W.T + b
