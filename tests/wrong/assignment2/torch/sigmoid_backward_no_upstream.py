"""Forgets the gradient from above.

exercise: sigmoid
fails: gradient
row: -
"""


def sigmoid_backward(dY, X, Y):
    return Y * (1 - Y)
