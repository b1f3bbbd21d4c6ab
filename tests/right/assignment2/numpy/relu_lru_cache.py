"""Remembers the zeros of each shape.

exercise: relu
"""

from functools import lru_cache

import numpy as np


@lru_cache(maxsize=8)
def zeros_of(shape, dtype):
    return np.zeros(shape, dtype)


def relu(X):
    return np.maximum(X, zeros_of(X.shape, X.dtype))
