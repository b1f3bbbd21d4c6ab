"""Packs the cache in another order than it is unpacked in.

exercise: mlp_forward
fails: gradient
diagnosis: operand-swapped
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    return H @ W2 + b2, (X, W1, b1, H @ W2 @ W2.T, Z, W2, b2)
