"""Asks whether the output is at least zero, which it always is.

exercise: relu
fails: gradient
diagnosis: derivative-missing
row: -
"""


def relu_backward(dY, X, Y):
    return dY * (Y >= 0)
