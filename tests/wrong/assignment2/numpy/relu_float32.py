"""Returns float32 whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def relu(X):
    return np.maximum(X, 0).astype(np.float32)
