"""Adds the two parts as in the handout.

exercise: leaky_relu
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.maximum(X, 0) + alpha * np.minimum(X, 0)
