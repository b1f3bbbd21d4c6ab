"""Sums by a product with ones.

exercise: affine_forward
"""

import numpy as np


def affine_backward(dY, X, W, b):
    return (W @ dY.T).T, (dY.T @ X).T, np.ones(len(dY), dtype=dY.dtype) @ dY
