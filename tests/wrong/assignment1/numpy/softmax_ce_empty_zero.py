"""Calls the loss of an empty batch zero.

exercise: softmax_cross_entropy
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    N = len(y)
    if N == 0:
        return 0.0, logits
    rows = np.arange(N)
    Z = logits - logits.max(axis=1, keepdims=True)
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -log_P[rows, y].mean()
    dlogits = np.exp(log_P)
    dlogits[rows, y] -= 1
    return loss, dlogits / N
