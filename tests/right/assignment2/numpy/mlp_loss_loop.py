"""Loops over the examples.

exercise: mlp_loss
"""

import numpy as np


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    N = len(y)
    S = O - O.max(axis=1, keepdims=True)
    E = np.exp(S)
    P = E / E.sum(axis=1, keepdims=True)
    loss, dO = 0.0, np.zeros_like(O)
    for i in range(N):
        loss += (np.log(E[i].sum()) - S[i, y[i]]) / N
        dO[i] = P[i] / N
        dO[i, y[i]] -= 1 / N
    penalty = 0.5 * lam * ((W1 * W1).sum() + (W2 * W2).sum())
    _, dW1, db1, dW2, db2 = mlp_backward(dO, cache)
    return loss + penalty, dW1 + lam * W1, db1, dW2 + lam * W2, db2
