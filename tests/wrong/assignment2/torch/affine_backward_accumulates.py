"""Adds to the gradients of earlier calls.

exercise: affine_forward
fails: gradient
diagnosis: state-between-calls
row: -
"""

TOTAL = {}


def affine_backward(dY, X, W, b):
    dW = X.T @ dY
    TOTAL[dW.shape] = TOTAL.get(dW.shape, 0) + dW
    return dY @ W.T, TOTAL[dW.shape], dY.sum(0)
