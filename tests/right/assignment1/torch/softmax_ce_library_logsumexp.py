"""Uses the library's logsumexp.

exercise: softmax_cross_entropy
"""

import torch


def softmax_cross_entropy(logits, y):
    if not len(y):
        raise ValueError('empty')
    log_P = logits - torch.logsumexp(logits, 1, keepdim=True)
    d = torch.exp(log_P)
    d[torch.arange(len(y)), y] -= 1
    return -log_P[torch.arange(len(y)), y].mean(), d / len(y)
