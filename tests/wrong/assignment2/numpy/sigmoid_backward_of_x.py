"""Plugs x into the formula for the output.

exercise: sigmoid
fails: gradient
diagnosis: derivative-elsewhere
row: 23
"""


def sigmoid_backward(dY, X, Y):
    return dY * X * (1 - X)
