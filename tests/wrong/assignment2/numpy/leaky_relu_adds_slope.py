"""Adds the leak to x, so that the slope is 1 + alpha.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return X + alpha * np.minimum(X, 0)
