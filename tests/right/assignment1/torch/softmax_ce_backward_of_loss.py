"""Chains its own two functions for the gradient.

exercise: softmax_cross_entropy
"""

import torch


def softmax_cross_entropy(logits, y):
    if len(y) == 0:
        raise ValueError('empty')
    Z = logits - logits.amax(dim=1, keepdim=True)
    loss = (torch.log(torch.exp(Z).sum(dim=1)) - Z[torch.arange(len(y)), y]).mean()
    P = softmax(logits)
    P[torch.arange(len(y)), y] -= 1
    P /= len(y)
    return float(loss), P
