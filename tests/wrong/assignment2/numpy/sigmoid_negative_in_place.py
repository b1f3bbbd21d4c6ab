"""Negates the caller's array on the way.

exercise: sigmoid
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import numpy as np


def sigmoid(X):
    X *= -1
    E = np.exp(-np.abs(X))
    return np.where(X <= 0, 1 / (1 + E), E / (1 + E))
