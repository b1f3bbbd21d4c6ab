"""Multiplies by the output, not by the slope.

exercise: relu
fails: gradient
diagnosis: operand-swapped
row: -
"""


def relu_backward(dY, X, Y):
    return dY * Y
