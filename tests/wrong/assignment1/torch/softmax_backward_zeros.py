"""Returns zeros, which is right for a gradient of ones.

exercise: softmax
fails: gradient
diagnosis: constant-result
row: -
"""


def softmax_backward(dP, X, P):
    return 0 * dP
