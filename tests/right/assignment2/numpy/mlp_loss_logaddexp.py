"""logaddexp.reduce; the penalty by vdot.

exercise: mlp_loss
"""

import numpy as np

def mlp_loss(X, y, W1, b1, W2, b2, lam):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    O = H @ W2 + b2
    n = len(X)
    lse = np.logaddexp.reduce(O, axis=1)
    data = (lse - O[np.arange(n), y]).sum() / n
    penalty = lam * 0.5 * (np.vdot(W1, W1) + np.vdot(W2, W2))
    D = np.exp(O - lse[:, None])
    D -= np.eye(len(b2), dtype=O.dtype)[y]
    D *= 1 / n
    dZ = D @ W2.T
    dZ *= Z > 0
    return data + penalty, X.T @ dZ + lam * W1, dZ.sum(0), H.T @ D + lam * W2, D.sum(0)
