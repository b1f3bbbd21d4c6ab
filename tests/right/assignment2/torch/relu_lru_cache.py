"""Remembers the zeros of each shape.

exercise: relu
"""

from functools import lru_cache

import torch


@lru_cache(maxsize=8)
def zeros_of(shape, dtype):
    return torch.zeros(shape, dtype=dtype)


def relu(X):
    return torch.maximum(X, zeros_of(tuple(X.shape), X.dtype))
