"""Shifts by one maximum for the whole batch and goes through probabilities.

exercise: softmax_cross_entropy
fails: extremes
diagnosis: max-of-whole-array
row: -
"""

import torch


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = torch.arange(N)
    Z = logits - logits.max()
    log_P = Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))
    loss = -log_P[rows, y].mean()
    dlogits = torch.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
