"""Works in float32 and casts back.

exercise: relu
remark: low-precision
"""

import numpy as np


def relu(X):
    return np.maximum(X.astype(np.float32), 0).astype(X.dtype)
