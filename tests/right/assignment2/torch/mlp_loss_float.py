"""Returns the loss as a Python float.

exercise: mlp_loss
"""

import torch


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    O, cache = mlp_forward(X, W1, b1, W2, b2)
    N = len(y)
    S = O - O.amax(dim=1, keepdim=True)
    E = torch.exp(S)
    P = E / E.sum(dim=1, keepdim=True)
    loss = float((torch.log(E.sum(dim=1)) - S[torch.arange(N), y]).mean())
    dO = P.clone()
    dO[torch.arange(N), y] -= 1
    dO = dO / N
    penalty = 0.5 * lam * ((W1 * W1).sum() + (W2 * W2).sum())
    _, dW1, db1, dW2, db2 = mlp_backward(dO, cache)
    return float(loss + penalty), dW1 + lam * W1, db1, dW2 + lam * W2, db2
