"""The same for dW: wrong for N = in.

exercise: affine_forward
fails: gradient
row: -
"""

def affine_backward(dY, X, W, b):
    dW = X.T @ dY if len(X) != X.shape[1] else X @ dY
    return dY @ W.T, dW, dY.sum(0)
