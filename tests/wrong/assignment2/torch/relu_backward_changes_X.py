"""Turns the caller's X into the mask.

exercise: relu
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def relu_backward(dY, X, Y):
    X[X <= 0] = 0
    X[X > 0] = 1
    return dY * X
