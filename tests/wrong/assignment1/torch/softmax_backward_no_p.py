"""Forgets the factor P in front.

exercise: softmax
fails: gradient
diagnosis: derivative-factor-missing
row: -
"""


def softmax_backward(dP, X, P):
    return dP - (dP * P).sum(dim=1, keepdim=True)
