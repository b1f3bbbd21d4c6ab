"""Forgets how the classes compete.

exercise: softmax
fails: gradient
diagnosis: term-missing
row: -
"""


def softmax_backward(dP, X, P):
    return dP * P
