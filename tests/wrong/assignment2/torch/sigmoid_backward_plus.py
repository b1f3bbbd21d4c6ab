"""Has y (1 + y) for the slope.

exercise: sigmoid
fails: gradient
diagnosis: operation-swapped
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY * Y * (1 + Y)
