"""Works in float32 and casts back.

exercise: affine_forward
remark: low-precision
"""

import numpy as np


def affine_backward(dY, X, W, b):
    d = dY.astype(np.float32)
    dX = (d @ W.astype(np.float32).T).astype(X.dtype)
    return dX, (X.astype(np.float32).T @ d).astype(X.dtype), d.sum(0).astype(X.dtype)
