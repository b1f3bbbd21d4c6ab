"""Divides by the square of cosh.

exercise: tanh
"""

import numpy as np


def tanh_backward(dY, X, Y):
    return dY / np.cosh(np.clip(X, -300, 300)) ** 2
