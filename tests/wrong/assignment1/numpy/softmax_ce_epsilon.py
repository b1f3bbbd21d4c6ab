"""Adds 1e-10 inside the logarithm.

exercise: softmax_cross_entropy
fails: extremes
diagnosis: epsilon-added
row: -
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = np.arange(N)
    Z = logits - logits.max(axis=1, keepdims=True)
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -np.log(np.exp(log_P)[rows, y] + 1e-10).mean()
    dlogits = np.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
