"""Computes the gradient and forgets to return it.

exercise: relu
fails: gradient
diagnosis: nothing-returned
row: -
"""


def relu_backward(dY, X, Y):
    dX = dY * (X > 0)
    if dX is None:
        return dX
