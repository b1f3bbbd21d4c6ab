"""Calls matmul.

exercise: linear_forward
"""

import numpy as np


def linear_forward(X, w, b):
    return np.matmul(X, w) + b
