"""log(max(P, 1e-300)): finite, but wrong where the true class lies 2000 below.

exercise: softmax_cross_entropy
fails: extremes
row: -
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    if len(y) == 0:
        raise ValueError("empty")
    E = np.exp(logits - logits.max(1, keepdims=True))
    P = E / E.sum(1, keepdims=True)
    loss = -np.log(np.maximum(P[np.arange(len(y)), y], np.finfo(P.dtype).tiny)).mean()
    P[np.arange(len(y)), y] -= 1
    return loss, P / len(y)
