"""Has the sign wrong.

exercise: sigmoid
fails: gradient
diagnosis: wrong-sign
row: 25
"""


def sigmoid_backward(dY, X, Y):
    return -dY * Y * (1 - Y)
