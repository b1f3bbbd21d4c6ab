"""The mask as packed bits.

exercise: dropout_forward
"""

import numpy as np

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X.copy(), b""
    keep = np.random.rand(*X.shape) >= dropout
    packed = np.packbits(keep.ravel())
    if dropout == 1:
        return np.zeros_like(X), packed
    return X * keep / (1 - dropout), packed

def dropout_backward(dY, mask, dropout):
    if isinstance(mask, bytes):
        return dY.copy()
    if dropout == 1:
        return np.zeros_like(dY)
    keep = np.unpackbits(mask, count=dY.size).reshape(dY.shape)
    return dY * keep / np.asarray(1 - dropout, dY.dtype)
