"""Gives the slope 1 + alpha to the positive side.

exercise: leaky_relu
fails: gradient
diagnosis: derivative-missing
row: -
"""


def leaky_relu_backward(dY, X, Y, alpha):
    return dY * (X > 0) + alpha * dY
