"""The loss is stable, the gradient is not.

exercise: softmax_cross_entropy
fails: extremes
row: -
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    if len(y) == 0:
        raise ValueError("empty")
    m = logits.max(1, keepdims=True)
    Z = logits - m
    loss = (np.log(np.exp(Z).sum(1)) - Z[np.arange(len(y)), y]).mean()
    with np.errstate(all="ignore"):
        P = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return loss, P / len(y)
