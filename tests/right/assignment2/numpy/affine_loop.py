"""Adds up the examples one by one.

exercise: affine_forward
"""

import numpy as np


def affine_forward(X, W, b):
    return np.stack([x @ W + b for x in X])
