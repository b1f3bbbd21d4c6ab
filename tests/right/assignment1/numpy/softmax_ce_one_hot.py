"""Uses one-hot labels.

exercise: softmax_cross_entropy
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    assert len(y) > 0
    T = np.eye(logits.shape[1])[y].astype(logits.dtype)
    S = logits - logits.max(axis=1, keepdims=True)
    E = np.exp(S)
    Z = E.sum(axis=1, keepdims=True)
    return ((np.log(Z) - S) * T).sum() / len(y), (E / Z - T) / len(y)
