"""Uses the diagonal of the Jacobian only.

exercise: softmax
fails: gradient
diagnosis: path-missing
row: -
"""


def softmax_backward(dP, X, P):
    return dP * P * (1 - P)
