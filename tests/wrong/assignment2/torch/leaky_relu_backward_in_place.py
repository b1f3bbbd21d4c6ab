"""Scales the caller's gradient.

exercise: leaky_relu
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def leaky_relu_backward(dY, X, Y, alpha):
    dY[X <= 0] *= alpha
    return dY
