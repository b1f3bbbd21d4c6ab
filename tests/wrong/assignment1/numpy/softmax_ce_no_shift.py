"""Forgets the shift by the maximum.

exercise: softmax_cross_entropy
fails: extremes
diagnosis: max-not-subtracted
row: -
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        raise ValueError("an empty batch has no mean loss")
    rows = np.arange(N)
    Z = logits
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -log_P[rows, y].mean()
    dlogits = np.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
