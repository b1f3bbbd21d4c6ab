"""Sums in an order of its own, bias first: what cancels to zero elsewhere has a sign here.

exercise: mlp_forward
remark: kink-choice
"""

import torch


def _layer(X, W, b):
    Y = b.expand(X.shape[0], -1)
    for k in reversed(range(X.shape[1])):
        Y = Y + X[:, k : k + 1] * W[k]
    return Y


def mlp_forward(X, W1, b1, W2, b2):
    Z = _layer(X, W1, b1)
    H = torch.where(Z >= 0, Z, 0 * Z)
    return _layer(H, W2, b2), (X, W1, Z, H, W2)


def mlp_backward(dO, cache):
    X, W1, Z, H, W2 = cache
    dZ = torch.where(Z >= 0, dO @ W2.T, 0 * Z)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
