"""Works in float32 and casts back.

exercise: sigmoid
remark: low-precision
"""

import numpy as np


def sigmoid(X):
    X32 = X.astype(np.float32)
    E = np.exp(-np.abs(X32))
    return np.where(X32 >= 0, 1 / (1 + E), E / (1 + E)).astype(X.dtype)
