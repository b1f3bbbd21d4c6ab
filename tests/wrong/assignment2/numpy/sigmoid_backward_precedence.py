"""Forgets the parentheses around 1 - y.

exercise: sigmoid
fails: gradient
diagnosis: operator-precedence
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY * Y * 1 - Y
