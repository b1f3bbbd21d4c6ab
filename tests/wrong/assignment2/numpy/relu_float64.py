"""Returns float64 whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def relu(X):
    return np.maximum(X, np.zeros(X.shape))
