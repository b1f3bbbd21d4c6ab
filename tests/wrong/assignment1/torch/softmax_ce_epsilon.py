"""Adds 1e-10 inside the logarithm.

exercise: softmax_cross_entropy
fails: extremes
diagnosis: epsilon-added
row: -
"""

import torch


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = torch.arange(N)
    Z = logits - logits.amax(dim=1, keepdim=True)
    log_P = Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))
    loss = -torch.log(torch.exp(log_P)[rows, y] + 1e-10).mean()
    dlogits = torch.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
