"""Uses the slope at zero everywhere.

exercise: sigmoid
fails: gradient
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY / 4
