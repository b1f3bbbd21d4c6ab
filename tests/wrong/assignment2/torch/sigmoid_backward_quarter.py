"""Uses the slope at zero everywhere.

exercise: sigmoid
fails: gradient
diagnosis: derivative-missing, wrong-factor
row: -
"""


def sigmoid_backward(dY, X, Y):
    return dY / 4
