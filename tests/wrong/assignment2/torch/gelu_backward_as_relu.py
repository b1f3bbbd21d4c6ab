"""Uses ReLU's derivative.

exercise: gelu
fails: gradient
diagnosis: derivative-of-other
row: -
"""


def gelu_backward(dY, X, Y):
    return dY * (X > 0)
