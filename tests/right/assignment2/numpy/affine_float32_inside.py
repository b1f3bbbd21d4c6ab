"""Works in float32 and casts back.

exercise: affine_forward
remark: low-precision
"""

import numpy as np


def affine_forward(X, W, b):
    return (X.astype(np.float32) @ W.astype(np.float32) + b).astype(X.dtype)
