"""Columns of ones in both layers.

exercise: mlp_forward
"""

import numpy as np

def mlp_with_ones(A):
    return np.c_[A, np.ones(len(A), A.dtype)]

def mlp_forward(X, W1, b1, W2, b2):
    A = mlp_with_ones(X)
    H = mlp_with_ones(np.clip(A @ np.r_[W1, [b1]], 0, None))
    return H @ np.r_[W2, [b2]], (A, H, W1, W2)

def mlp_backward(dO, cache):
    A, H, W1, W2 = cache
    d2 = H.T @ dO
    dZ = np.where(H[:, :-1] > 0, dO @ W2.T, np.zeros_like(H[:, :-1]))
    d1 = A.T @ dZ
    return dZ @ W1.T, d1[:-1], d1[-1], d2[:-1], d2[-1]
