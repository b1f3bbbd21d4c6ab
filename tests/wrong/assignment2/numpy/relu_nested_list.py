"""Returns nested lists in place of an array.

exercise: relu
fails: values
diagnosis: -
row: -
"""

import numpy as np


def relu(X):
    return np.maximum(X, 0).tolist()
