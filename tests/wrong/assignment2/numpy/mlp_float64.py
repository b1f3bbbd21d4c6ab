"""Returns float64 whatever it is given.

exercise: mlp_forward
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = np.maximum(Z, 0)
    return (H @ W2 + b2).astype(float), (X, W1, b1, Z, H, W2, b2)
