"""Applies softmax at the end.

exercise: mlp_forward
fails: values
diagnosis: step-extra
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    E = np.exp(H @ W2 + b2)
    return E / E.sum(axis=1, keepdims=True), (X, W1, b1, Z, H, W2, b2)
