"""Divides by the batch size.

exercise: softmax
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - (dP * P).sum(axis=1, keepdims=True)) / len(P)
