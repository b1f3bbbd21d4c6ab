"""Twice the sigmoid of 2x, less one.

exercise: tanh
"""


def tanh(X):
    return 2 * sigmoid(2 * X) - 1
