"""Sums over the batch.

exercise: softmax
fails: gradient
diagnosis: wrong-axis
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - (dP * P).sum(axis=0, keepdims=True))
