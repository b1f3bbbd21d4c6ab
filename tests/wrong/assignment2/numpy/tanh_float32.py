"""Returns float32 whatever it is given.

exercise: tanh
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def tanh(X):
    return np.tanh(X).astype(np.float32)
