"""Adds up the bias inside the first row of the caller's dY.

exercise: affine_forward
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def affine_backward(dY, X, W, b):
    dX, dW = dY @ W.T, X.T @ dY
    for i in range(1, len(dY)):
        dY[0] += dY[i]
    return dX, dW, dY[0].clone()
