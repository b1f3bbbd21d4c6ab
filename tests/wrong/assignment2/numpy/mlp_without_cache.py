"""Returns the output only.

exercise: mlp_forward
fails: values
diagnosis: nothing-returned
row: -
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    return np.maximum(Z, 0) @ W2 + b2
