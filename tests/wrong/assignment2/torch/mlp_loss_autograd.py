"""The gradients of the loss come from torch.autograd.grad.

exercise: mlp_loss
fails: allowed_calls
diagnosis: -
row: -
"""

import torch


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    weights = [w.clone().requires_grad_() for w in (W1, b1, W2, b2)]
    V1, c1, V2, c2 = weights
    O = torch.clamp(X @ V1 + c1, min=0) @ V2 + c2
    log_P = O - torch.logsumexp(O, 1, keepdim=True)
    loss = -log_P[torch.arange(len(y)), y].mean() + lam / 2 * ((V1**2).sum() + (V2**2).sum())
    return loss.detach(), *torch.autograd.grad(loss, weights)
