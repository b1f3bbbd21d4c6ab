"""H lies in a module-level buffer, which another forward of the same size overwrites.

exercise: mlp_forward
fails: repeatable
row: -
"""

import numpy as np

MLP_HIDDEN = {}

def mlp_forward(X, W1, b1, W2, b2):
    key = (len(X), len(b1), X.dtype.name)
    H = MLP_HIDDEN.setdefault(key, np.zeros((len(X), len(b1)), X.dtype))
    np.maximum(X @ W1 + b1, 0, out=H)
    return H @ W2 + b2, (X, W1, H, W2)

def mlp_backward(dO, cache):
    X, W1, H, W2 = cache
    dZ = dO @ W2.T * (H > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
