"""Forgets the factor P in front.

exercise: softmax
fails: gradient
row: -
"""


def softmax_backward(dP, X, P):
    return dP - (dP * P).sum(axis=1, keepdims=True)
