"""Scales the positive side.

exercise: leaky_relu
fails: values
diagnosis: comparison-inverted
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.where(X > 0, alpha * X, X)
