"""Subtracts the decay from W1 in place.

exercise: mlp_loss
fails: inputs_untouched
row: -
"""

import numpy as np

def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    S = O - O.max(1, keepdims=True)
    L = S - np.log(np.exp(S).sum(1, keepdims=True))
    r = np.arange(len(y))
    loss = -L[r, y].mean() + lam / 2 * ((W1**2).sum() + (W2**2).sum())
    G = np.exp(L)
    G[r, y] -= 1
    _, dW1, db1, dW2, db2 = mlp_backward(G / len(y), cache)
    W1 *= lam
    return loss, dW1 + W1, db1, dW2 + lam * W2, db2
