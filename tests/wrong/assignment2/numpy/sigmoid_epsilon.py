"""Adds 0.0001 to the denominator against division by zero.

exercise: sigmoid
fails: values
diagnosis: epsilon-added
row: -
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(-X) + 1e-4)
