"""Plugs x into the formula for the output.

exercise: tanh
fails: gradient
diagnosis: derivative-elsewhere
row: 29
"""


def tanh_backward(dY, X, Y):
    return dY * (1 - X**2)
