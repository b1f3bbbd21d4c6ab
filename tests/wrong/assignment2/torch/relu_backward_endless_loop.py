"""Loops without end in the backward pass.

exercise: relu
fails: gradient
diagnosis: -
row: -
"""


def relu_backward(dY, X, Y):
    i = 0
    while i < X.ndim + 1:
        dX = dY * (X > 0)
    return dX
