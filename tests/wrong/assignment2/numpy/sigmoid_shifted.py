"""Subtracts one half, so that it is odd.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(-X)) - 0.5
