"""Uses the derivative of tanh.

exercise: sigmoid
fails: gradient
diagnosis: derivative-of-other
row: 24
"""


def sigmoid_backward(dY, X, Y):
    return dY * (1 - Y**2)
