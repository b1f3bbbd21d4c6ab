"""np.subtract.at for the labels, list of results.

exercise: softmax_cross_entropy
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    N, C = logits.shape
    if N < 1:
        raise ValueError("N must be at least 1")
    S = logits - np.max(logits, axis=1).reshape(N, 1)
    E = np.exp(S)
    total = E.sum(axis=1)
    loss = (np.log(total) - S[range(N), y]).sum() / N
    G = E / (N * total[:, None])
    np.subtract.at(G, (np.arange(N), y), 1 / N)
    return [loss, G]
