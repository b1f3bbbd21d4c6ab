"""Blocks the gradient in the caller's own array.

exercise: relu
fails: inputs_untouched
diagnosis: input-overwritten
row: 12
"""


def relu_backward(dY, X, Y):
    dY[X <= 0] = 0
    return dY
