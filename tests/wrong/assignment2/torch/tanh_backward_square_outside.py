"""Squares the difference, not y.

exercise: tanh
fails: gradient
diagnosis: order-swapped
row: -
"""


def tanh_backward(dY, X, Y):
    return dY * (1 - Y) ** 2
