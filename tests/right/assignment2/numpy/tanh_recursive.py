"""The doubling formula, recursively, from small arguments.

exercise: tanh
"""

import numpy as np

def tanh_small(X):
    return np.expm1(2 * X) / (np.exp(2 * X) + 1)

def tanh_doubled(X, times):
    if times == 0:
        return tanh_small(X)
    t = tanh_doubled(X / 2, times - 1)
    return 2 * t / (1 + t * t)

def tanh(X):
    return tanh_doubled(np.clip(X, -64, 64), 5)
