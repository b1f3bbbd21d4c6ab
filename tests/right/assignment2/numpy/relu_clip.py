"""Clips from below.

exercise: relu
"""

import numpy as np


def relu(X):
    return np.clip(X, 0, None)
