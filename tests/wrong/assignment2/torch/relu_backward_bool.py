"""Combines with `and` as if gradients were true or false.

exercise: relu
fails: gradient
diagnosis: upstream-missing
row: -
"""


def relu_backward(dY, X, Y):
    return (dY != 0) & (X > 0)
