"""Uses the rule of the absolute value.

exercise: mlp_loss
fails: gradient
diagnosis: derivative-of-other, path-scaled
row: 70
"""

import torch


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    logits, cache = mlp_forward(X, W1, b1, W2, b2)
    rows = torch.arange(len(y))
    S = logits - logits.amax(dim=1, keepdim=True)
    log_P = S - torch.log(torch.exp(S).sum(dim=1, keepdim=True))
    loss = -log_P[rows, y].mean() + lam / 2 * ((W1**2).sum() + (W2**2).sum())
    dO = torch.exp(log_P)
    dO[rows, y] -= 1
    _, dW1, db1, dW2, db2 = mlp_backward(dO / len(y), cache)
    return loss, dW1 + lam * torch.sign(W1), db1, dW2 + lam * W2, db2
