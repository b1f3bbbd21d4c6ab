"""Uses the derivative of the sigmoid.

exercise: tanh
fails: gradient
diagnosis: derivative-of-other
row: 30
"""


def tanh_backward(dY, X, Y):
    return dY * Y * (1 - Y)
