"""Goes by the output.

exercise: relu
"""


def relu_backward(dY, X, Y):
    return dY * (Y > 0)
