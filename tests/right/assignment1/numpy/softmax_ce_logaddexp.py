"""logaddexp, one-hot by put_along_axis, an assert for the empty batch.

exercise: softmax_cross_entropy
"""

import numpy as np

def softmax_cross_entropy(logits, y):
    assert logits.shape[0] > 0, "empty batch"
    lse = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    logp = logits - lse
    index = y[:, None]
    loss = -np.take_along_axis(logp, index, 1).mean()
    grad = np.exp(logp)
    np.put_along_axis(grad, index, np.take_along_axis(grad, index, 1) - 1, 1)
    grad /= len(y)
    return loss, grad
