"""Softmax and cross-entropy."""

import torch


def softmax(X):
    """P_ij = exp(X_ij) / sum_k exp(X_ik); subtracting the row's maximum changes nothing but the overflow."""
    E = torch.exp(X - X.amax(dim=1, keepdim=True))
    return E / E.sum(dim=1, keepdim=True)


def softmax_backward(dP, X, P):
    """dP_j / dX_k = P_j (delta_jk - P_k), contracted with dP over j."""
    return P * (dP - (dP * P).sum(dim=1, keepdim=True))


def cross_entropy(P, y):
    """The mean of -log P_i,y_i."""
    return -torch.log(P[torch.arange(len(y)), y]).mean()


def softmax_cross_entropy(logits, y):
    """log P_ij = X_ij - log sum_k exp(X_ik), and d loss / dX = (P - one-hot(y)) / N."""
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = torch.arange(N)
    Z = logits - logits.amax(dim=1, keepdim=True)
    log_P = Z - torch.exp(Z).sum(dim=1, keepdim=True).log()
    loss = -log_P[rows, y].mean()
    dlogits = torch.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
