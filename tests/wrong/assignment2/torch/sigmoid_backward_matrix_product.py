"""Multiplies as matrices.

exercise: sigmoid
fails: gradient
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY @ (Y * (1 - Y))
