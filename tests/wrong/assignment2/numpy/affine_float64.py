"""Returns float64 whatever it is given.

exercise: affine_forward
fails: shapes
diagnosis: dtype-changed
row: 33
"""

import numpy as np


def affine_forward(X, W, b):
    return (X @ W + b).astype(np.float64)
