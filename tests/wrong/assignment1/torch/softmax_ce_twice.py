"""Applies softmax to probabilities.

exercise: softmax_cross_entropy
fails: values
diagnosis: step-twice
row: 63
"""

import torch


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = torch.arange(N)
    E = torch.exp(logits - logits.amax(dim=1, keepdim=True))
    Z = E / E.sum(dim=1, keepdim=True)
    log_P = Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))
    loss = -log_P[rows, y].mean()
    dlogits = torch.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
