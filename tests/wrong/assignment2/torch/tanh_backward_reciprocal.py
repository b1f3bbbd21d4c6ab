"""Divides by the slope.

exercise: tanh
fails: gradient
diagnosis: derivative-inverted
row: 31
"""


def tanh_backward(dY, X, Y):
    return dY / (1 - Y**2)
