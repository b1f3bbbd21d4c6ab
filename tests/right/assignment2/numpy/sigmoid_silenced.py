"""Silences the overflow, whose result is right.

exercise: sigmoid
"""

import numpy as np


def sigmoid(X):
    with np.errstate(over='ignore'):
        return 1 / (1 + np.exp(-X))
