"""Adds the slope to the gradient in place of multiplying.

exercise: relu
fails: gradient
diagnosis: operation-swapped
row: -
"""


def relu_backward(dY, X, Y):
    return dY + (X > 0)
