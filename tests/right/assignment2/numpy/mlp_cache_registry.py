"""The cache is a number, under which a table keeps what is needed.

exercise: mlp_forward
"""

import itertools
import numpy as np

MLP_TABLE = {}
MLP_COUNTER = itertools.count()

def mlp_forward(X, W1, b1, W2, b2):
    key = next(MLP_COUNTER)
    H = np.maximum(X @ W1 + b1, 0)
    MLP_TABLE[key] = (X.copy(), W1.copy(), H, W2.copy())
    return H @ W2 + b2, key

def mlp_backward(dO, cache):
    X, W1, H, W2 = MLP_TABLE[cache]
    dZ = dO @ W2.T * np.sign(H)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
