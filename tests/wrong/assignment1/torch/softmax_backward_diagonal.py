"""Uses the diagonal of the Jacobian only.

exercise: softmax
fails: gradient
row: -
"""


def softmax_backward(dP, X, P):
    return dP * P * (1 - P)
