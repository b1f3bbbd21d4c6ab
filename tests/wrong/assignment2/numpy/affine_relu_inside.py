"""Applies ReLU at the end.

exercise: affine_forward
fails: values
diagnosis: step-extra
row: -
"""

import numpy as np


def affine_forward(X, W, b):
    return np.maximum(X @ W + b, 0)
