"""A leak of 0.0001.

exercise: relu
fails: values
row: -
"""

import numpy as np

def relu(X):
    return np.maximum(X, 0.0001 * X)
