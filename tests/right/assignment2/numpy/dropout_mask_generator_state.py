"""The mask is the state of the generator; the backward draws the same numbers again.

exercise: dropout_forward
"""

import numpy as np

def dropout_forward(X, dropout, training):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if not training:
        return X, None
    rng = np.random.default_rng()
    state = rng.bit_generator.state
    keep = rng.random(X.shape) >= dropout
    return np.where(keep, X, np.zeros_like(X)) / max(1 - dropout, 1e-300), state

def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    rng = np.random.default_rng()
    rng.bit_generator.state = mask
    keep = rng.random(dY.shape) >= dropout
    return np.where(keep, dY, np.zeros_like(dY)) / max(1 - dropout, 1e-300)
