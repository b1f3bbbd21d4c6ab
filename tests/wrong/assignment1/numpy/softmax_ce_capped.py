"""The loss is capped at 100 for one example.

exercise: softmax_cross_entropy
fails: extremes
row: -
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    if len(y) == 0:
        raise ValueError("empty")
    Z = logits - logits.max(1, keepdims=True)
    L = Z - np.log(np.exp(Z).sum(1, keepdims=True))
    G = np.exp(L)
    G[np.arange(len(y)), y] -= 1
    return np.minimum(-L[np.arange(len(y)), y], 100).mean(), G / len(y)
