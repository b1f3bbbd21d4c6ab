"""Sums dP without weighing it by P.

exercise: softmax
fails: gradient
diagnosis: derivative-factor-missing
row: -
"""


def softmax_backward(dP, X, P):
    return P * (dP - dP.sum(dim=1, keepdim=True))
