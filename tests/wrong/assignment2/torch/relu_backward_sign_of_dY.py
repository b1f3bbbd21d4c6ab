"""Clips the gradient by its own sign.

exercise: relu
fails: gradient
diagnosis: gate-of-upstream
row: 7
"""


def relu_backward(dY, X, Y):
    return dY * (dY > 0)
