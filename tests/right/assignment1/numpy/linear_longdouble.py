"""Computes in extended precision and converts back.

exercise: linear_forward
"""

import numpy as np

def linear_forward(X, w, b):
    wide = X.astype(np.longdouble) @ w.astype(np.longdouble) + b
    return wide.astype(X.dtype)

def linear_backward(dy_hat, X, w, b):
    g = dy_hat.astype(np.longdouble)
    return (g @ w.T).astype(X.dtype), (X.T @ g).astype(w.dtype), g.sum(axis=0).astype(b.dtype)
