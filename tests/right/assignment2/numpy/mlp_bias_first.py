"""Sums in an order of its own, bias first: what cancels to zero elsewhere has a sign here.

exercise: mlp_forward
remark: kink-choice
"""

import numpy as np


def _layer(X, W, b):
    Y = np.zeros((X.shape[0], W.shape[1]), X.dtype) + b
    for k in reversed(range(X.shape[1])):
        Y = Y + X[:, k : k + 1] * W[k]
    return Y


def mlp_forward(X, W1, b1, W2, b2):
    Z = _layer(X, W1, b1)
    H = np.where(Z >= 0, Z, 0)
    return _layer(H, W2, b2), (X, W1, Z, H, W2)


def mlp_backward(dO, cache):
    X, W1, Z, H, W2 = cache
    dZ = np.where(Z >= 0, dO @ W2.T, 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
