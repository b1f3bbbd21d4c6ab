"""Passes the gradient on everywhere.

exercise: relu
fails: gradient
diagnosis: derivative-missing
row: 10
"""


def relu_backward(dY, X, Y):
    return dY
