"""Lets the gradient through where the unit was off.

exercise: relu
fails: gradient
diagnosis: gate-inverted
row: 9
"""


def relu_backward(dY, X, Y):
    return dY * (X < 0)
