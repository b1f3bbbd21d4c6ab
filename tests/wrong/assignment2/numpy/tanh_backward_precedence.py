"""Forgets the parentheses.

exercise: tanh
fails: gradient
diagnosis: operator-precedence
row: -
"""


def tanh_backward(dY, X, Y):
    return dY * 1 - Y**2
