"""Sums over everything.

exercise: softmax
fails: gradient
diagnosis: summed-too-far
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - (dP * P).sum())
