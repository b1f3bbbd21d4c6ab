"""Forgets the gradient from above.

exercise: tanh
fails: gradient
diagnosis: upstream-missing
row: -
"""


def tanh_backward(dY, X, Y):
    return 1 - Y**2
