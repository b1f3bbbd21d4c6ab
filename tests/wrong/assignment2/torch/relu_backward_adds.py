"""Adds the slope to the gradient in place of multiplying.

exercise: relu
fails: gradient
row: -
"""


def relu_backward(dY, X, Y):
    return dY + (X > 0)
