"""Softmax and cross-entropy."""

import numpy as np


def softmax(X):
    """P_ij = exp(X_ij) / sum_k exp(X_ik); subtracting the row's maximum changes nothing but the overflow."""
    E = np.exp(X - X.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def softmax_backward(dP, X, P):
    """dP_j / dX_k = P_j (delta_jk - P_k), contracted with dP over j."""
    return P * (dP - (dP * P).sum(axis=1, keepdims=True))


def cross_entropy(P, y):
    """The mean of -log P_i,y_i."""
    with np.errstate(divide="ignore"):  # -log 0 = inf is meant
        return -np.log(P[np.arange(len(y)), y]).mean()


def softmax_cross_entropy(logits, y):
    """log P_ij = X_ij - log sum_k exp(X_ik), and d loss / dX = (P - one-hot(y)) / N."""
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = np.arange(N)
    Z = logits - logits.max(axis=1, keepdims=True)
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -log_P[rows, y].mean()
    dlogits = np.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
