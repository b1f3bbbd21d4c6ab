"""Forgets the gradient from above.

exercise: sigmoid
fails: gradient
diagnosis: upstream-missing
row: -
"""


def sigmoid_backward(dY, X, Y):
    return Y * (1 - Y)
