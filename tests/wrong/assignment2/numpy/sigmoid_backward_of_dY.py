"""Uses 1 - dY in place of 1 - y.

exercise: sigmoid
fails: gradient
diagnosis: operand-swapped
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY * Y * (1 - dY)
