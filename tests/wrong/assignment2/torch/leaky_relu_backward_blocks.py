"""Blocks the gradient on the negative side, as ReLU does.

exercise: leaky_relu
fails: gradient
diagnosis: path-missing
row: 14
"""


def leaky_relu_backward(dY, X, Y, alpha):
    return dY * (X > 0)
