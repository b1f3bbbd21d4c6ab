"""Returns the loss as a Python float.

exercise: mlp_loss
"""

import numpy as np


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    N = len(y)
    S = O - O.max(axis=1, keepdims=True)
    E = np.exp(S)
    P = E / E.sum(axis=1, keepdims=True)
    loss = float((np.log(E.sum(axis=1)) - S[np.arange(N), y]).mean())
    dO = P.copy()
    dO[np.arange(N), y] -= 1
    dO = dO / N
    penalty = 0.5 * lam * ((W1 * W1).sum() + (W2 * W2).sum())
    _, dW1, db1, dW2, db2 = mlp_backward(dO, cache)
    return float(loss + penalty), dW1 + lam * W1, db1, dW2 + lam * W2, db2
