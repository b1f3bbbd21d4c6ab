"""Uses ReLU's derivative.

exercise: gelu
fails: gradient
row: -
"""


def gelu_backward(dY, X, Y):
    return dY * (X > 0)
