"""Subtracts.

exercise: tanh
"""


def tanh_backward(dY, X, Y):
    return dY - dY * Y * Y
