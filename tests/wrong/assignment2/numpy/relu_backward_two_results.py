"""Returns the gradient and the mask.

exercise: relu
fails: gradient
diagnosis: -
row: -
"""


def relu_backward(dY, X, Y):
    return dY * (X > 0), X > 0
