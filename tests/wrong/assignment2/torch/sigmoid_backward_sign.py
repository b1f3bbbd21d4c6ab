"""Has the sign wrong.

exercise: sigmoid
fails: gradient
row: 25
"""


def sigmoid_backward(dY, X, Y):
    return -dY * Y * (1 - Y)
