"""Calls the loss of an empty batch zero.

exercise: softmax_cross_entropy
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import torch


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        return 0.0, logits
    rows = torch.arange(N)
    Z = logits - logits.amax(dim=1, keepdim=True)
    log_P = Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))
    loss = -log_P[rows, y].mean()
    dlogits = torch.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
