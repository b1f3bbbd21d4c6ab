"""Mixes it up with the cross-entropy: P less the incoming gradient.

exercise: softmax
fails: gradient
row: -
"""


def softmax_backward(dP, X, P):
    return P - dP
