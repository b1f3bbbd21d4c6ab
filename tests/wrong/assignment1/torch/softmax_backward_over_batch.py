"""Sums over the batch.

exercise: softmax
fails: gradient
diagnosis: wrong-axis
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - (dP * P).sum(dim=0, keepdim=True))
