"""Adds the second term.

exercise: softmax
fails: gradient
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP + (dP * P).sum(dim=1, keepdim=True))
