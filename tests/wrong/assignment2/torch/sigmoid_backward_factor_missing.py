"""Forgets the factor y.

exercise: sigmoid
fails: gradient
diagnosis: derivative-factor-missing
row: 26
"""


def sigmoid_backward(dY, X, Y):
    return dY * (1 - Y)
