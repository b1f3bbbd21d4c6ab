"""Returns float32 whatever it is given.

exercise: tanh
fails: shapes
row: -
"""

import numpy as np


def tanh(X):
    return np.tanh(X).astype(np.float32)
