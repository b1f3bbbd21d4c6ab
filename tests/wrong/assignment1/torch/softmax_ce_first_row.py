"""Subtracts the label of the first example only.

exercise: softmax_cross_entropy
fails: gradient
diagnosis: first-example-only
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
    loss = -log_P[rows, y].mean()
    dlogits = torch.exp(log_P)
    dlogits[0, y[0]] -= 1
    return loss, dlogits / N
