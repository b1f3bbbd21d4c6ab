"""Blocks the gradient above 6 as well.

exercise: relu
fails: extremes
row: -
"""


def relu_backward(dY, X, Y):
    return dY * (X > 0) * (X < 6)
