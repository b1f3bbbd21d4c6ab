"""Uses the library's logsumexp.

exercise: softmax_cross_entropy
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    from scipy.special import logsumexp
    
    if not len(y):
        raise ValueError('empty')
    log_P = logits - logsumexp(logits, axis=1, keepdims=True)
    d = np.exp(log_P)
    d[np.arange(len(y)), y] -= 1
    return -log_P[np.arange(len(y)), y].mean(), d / len(y)
