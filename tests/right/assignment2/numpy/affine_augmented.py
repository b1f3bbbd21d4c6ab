"""The bias as one more row of W.

exercise: affine_forward
"""

import numpy as np

def affine_ones(X):
    return np.concatenate((X, np.ones_like(X[:, :1])), axis=1) if X.shape[1] else np.ones((len(X), 1), X.dtype)

def affine_forward(X, W, b):
    return affine_ones(X) @ np.concatenate((W, b[None]), axis=0)

def affine_backward(dY, X, W, b):
    G = affine_ones(X).T @ dY
    return np.inner(dY, W), G[:-1, :], G[-1, :]
