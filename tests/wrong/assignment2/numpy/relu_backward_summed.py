"""Sums the gradient over the first axis.

exercise: relu
fails: gradient
row: -
"""


def relu_backward(dY, X, Y):
    return (dY * (X > 0)).sum(0)
