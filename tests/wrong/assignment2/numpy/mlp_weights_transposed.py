"""Takes the weights for (out, in).

exercise: mlp_forward
fails: values
diagnosis: -
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1.T + b1
    H = np.maximum(Z, 0)
    return H @ W2.T + b2, (X, W1, b1, Z, H, W2, b2)
