"""Applies ReLU to the output, too.

exercise: mlp_forward
fails: values
diagnosis: step-extra
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    return np.maximum(H @ W2 + b2, 0), (X, W1, b1, Z, H, W2, b2)
