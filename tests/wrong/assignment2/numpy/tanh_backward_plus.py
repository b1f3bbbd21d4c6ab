"""Adds the square.

exercise: tanh
fails: gradient
diagnosis: operation-swapped
row: -
"""


def tanh_backward(dY, X, Y):
    return dY * (1 + Y**2)
