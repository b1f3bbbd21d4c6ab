"""Chains its own two functions for the gradient.

exercise: softmax_cross_entropy
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    if len(y) == 0:
        raise ValueError('empty')
    Z = logits - logits.max(axis=1, keepdims=True)
    loss = (np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y]).mean()
    P = softmax(logits)
    P[np.arange(len(y)), y] -= 1
    P /= len(y)
    return float(loss), P
