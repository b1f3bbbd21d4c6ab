"""Adds the penalty to its own gradients in place.

exercise: mlp_loss
"""

import torch


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    N = len(y)
    S = O - O.amax(dim=1, keepdim=True)
    E = torch.exp(S)
    P = E / E.sum(dim=1, keepdim=True)
    loss = (torch.log(E.sum(dim=1)) - S[torch.arange(N), y]).mean()
    dO = P
    dO[torch.arange(N), y] -= 1
    dO /= N
    penalty = 0.5 * lam * ((W1 * W1).sum() + (W2 * W2).sum())
    _, dW1, db1, dW2, db2 = mlp_backward(dO, cache)
    return loss + penalty, dW1.__iadd__(lam * W1), db1, dW2.__iadd__(lam * W2), db2
