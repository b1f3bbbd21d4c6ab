"""Uses the sigmoid as activation.

exercise: mlp_forward
fails: values
diagnosis: operation-swapped, gradient-of-other-forward
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = 1 / (1 + np.exp(-Z))
    return H @ W2 + b2, (X, W1, b1, Z, H, W2, b2)
