"""Divides by the batch size.

exercise: softmax
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - (dP * P).sum(dim=1, keepdim=True)) / len(P)
