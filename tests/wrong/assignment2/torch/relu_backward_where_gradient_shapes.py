"""Selects the passed entries, which loses the shape.

exercise: relu
fails: gradient
row: -
"""


def relu_backward(dY, X, Y):
    return dY[X > 0]
