"""Multiplies Y in place, so that a second backward starts from another Y.

exercise: sigmoid
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def sigmoid_backward(dY, X, Y):
    Y *= 1 - Y
    return dY * Y
