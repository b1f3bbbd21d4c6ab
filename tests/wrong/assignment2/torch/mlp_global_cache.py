"""Keeps the cache in a global variable and returns None.

exercise: mlp_forward
fails: repeatable
diagnosis: stale-state
row: -
"""

import torch

CACHE = {}


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    CACHE["all"] = X, W1, b1, Z, H, W2, b2
    return H @ W2 + b2, None


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = CACHE["all"]
    dZ = dO @ W2.T * (Z > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
