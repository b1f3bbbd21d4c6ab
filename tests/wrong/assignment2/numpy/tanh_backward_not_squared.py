"""Forgets the square.

exercise: tanh
fails: gradient
row: -
"""


def tanh_backward(dY, X, Y):
    return dY * (1 - Y)
