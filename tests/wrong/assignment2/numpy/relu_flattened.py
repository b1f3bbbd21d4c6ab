"""Returns the right numbers in one long row.

exercise: relu
fails: values
diagnosis: right-values-wrong-shape
row: -
"""

import numpy as np


def relu(X):
    return np.maximum(X, 0).reshape(-1)
