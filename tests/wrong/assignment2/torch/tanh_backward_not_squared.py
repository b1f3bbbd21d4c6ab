"""Forgets the square.

exercise: tanh
fails: gradient
diagnosis: step-missing
row: -
"""


def tanh_backward(dY, X, Y):
    return dY * (1 - Y)
