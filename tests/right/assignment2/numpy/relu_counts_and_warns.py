"""Counts its calls and warns at the first.

exercise: relu
"""

import warnings

import numpy as np

HOW_OFTEN = {"relu": 0}


def relu(X):
    HOW_OFTEN["relu"] += 1
    if HOW_OFTEN["relu"] == 1:
        warnings.warn("relu is called for the first time", stacklevel=1)
    return np.maximum(X, 0)
