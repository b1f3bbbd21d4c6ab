"""Takes the derivative at zero to be one.

exercise: relu
remark: kink-choice
"""


def relu_backward(dY, X, Y):
    return dY * (X >= 0)
