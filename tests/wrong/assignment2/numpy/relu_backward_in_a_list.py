"""Wraps the gradient into a list.

exercise: relu
fails: gradient
diagnosis: -
row: -
"""


def relu_backward(dY, X, Y):
    return [dY * (X > 0)]
