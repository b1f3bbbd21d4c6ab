"""Writes y - y squared.

exercise: sigmoid
"""


def sigmoid_backward(dY, X, Y):
    return dY * (Y - Y**2)
