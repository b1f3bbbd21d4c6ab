"""Output by output into Fortran arrays.

exercise: affine_forward
"""

import numpy as np

def affine_forward(X, W, b):
    Y = np.zeros((X.shape[0], W.shape[1]), dtype=X.dtype, order="F")
    for j in range(W.shape[1]):
        Y[:, j] = X @ W[:, j] + b[j]
    return Y

def affine_backward(dY, X, W, b):
    dX = np.zeros(X.shape, X.dtype, order="F")
    dW = np.zeros(W.shape, W.dtype, order="F")
    for j in range(W.shape[1]):
        dX += dY[:, j][:, None] * W[:, j][None, :]
        dW[:, j] = X.T @ dY[:, j]
    return dX, dW, np.array([column.sum() for column in dY.T], dtype=b.dtype).reshape(b.shape)
