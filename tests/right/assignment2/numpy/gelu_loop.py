"""Loops over a flat copy.

exercise: gelu
"""

import math

import numpy as np


def gelu(X):
    Y = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in X.reshape(-1).tolist()]
    return np.array(Y, dtype=X.dtype).reshape(X.shape)
