"""One shift for the whole batch.

exercise: mlp_loss
fails: extremes
row: -
"""

import numpy as np

def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    S = O - O.max()
    with np.errstate(all="ignore"):
        L = S - np.log(np.exp(S).sum(1, keepdims=True))
    r = np.arange(len(y))
    loss = -L[r, y].mean() + lam / 2 * ((W1**2).sum() + (W2**2).sum())
    G = np.exp(L)
    G[r, y] -= 1
    _, dW1, db1, dW2, db2 = mlp_backward(G / len(y), cache)
    return loss, dW1 + lam * W1, db1, dW2 + lam * W2, db2
