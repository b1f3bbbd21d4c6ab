"""Adds the second term.

exercise: softmax
fails: gradient
diagnosis: operation-swapped
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP + (dP * P).sum(axis=1, keepdims=True))
