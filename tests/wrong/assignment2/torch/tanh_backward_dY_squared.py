"""Squares the gradient from above.

exercise: tanh
fails: gradient
row: -
"""


def tanh_backward(dY, X, Y):
    return dY - dY**2 * Y**2
