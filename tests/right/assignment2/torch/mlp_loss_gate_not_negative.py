"""The gate is open at exactly zero as well.

exercise: mlp_loss
"""

import torch


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    rows, N = torch.arange(len(y)), len(y)
    Z = X @ W1 + b1
    H = Z * (Z >= 0)
    O = H @ W2 + b2
    log_P = O - torch.logsumexp(O, 1, keepdim=True)
    loss = -log_P[rows, y].mean() + lam / 2 * ((W1**2).sum() + (W2**2).sum())
    dO = torch.exp(log_P)
    dO[rows, y] -= 1
    dO = dO / N
    dZ = (dO @ W2.T) * (Z >= 0)
    return loss, X.T @ dZ + lam * W1, dZ.sum(0), H.T @ dO + lam * W2, dO.sum(0)
