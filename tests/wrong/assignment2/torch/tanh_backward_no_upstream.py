"""Forgets the gradient from above.

exercise: tanh
fails: gradient
row: -
"""


def tanh_backward(dY, X, Y):
    return 1 - Y**2
