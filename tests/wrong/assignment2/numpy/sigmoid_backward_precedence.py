"""Forgets the parentheses around 1 - y.

exercise: sigmoid
fails: gradient
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY * Y * 1 - Y
