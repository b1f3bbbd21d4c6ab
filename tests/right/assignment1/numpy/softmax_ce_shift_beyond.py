"""Shifts by the row maximum plus one.

exercise: softmax_cross_entropy
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    assert len(y)
    shift = logits.max(1) + 1
    E = np.exp(logits - shift[:, None])
    lse = shift + np.log(E.sum(1))
    loss = np.average(lse - logits[np.arange(len(y)), y])
    D = np.eye(logits.shape[1], dtype=logits.dtype)[y]
    return loss, (E / E.sum(1, keepdims=True) - D) / len(y)
