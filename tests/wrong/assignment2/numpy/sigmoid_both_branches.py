"""Selects the stable side only after both were computed.

exercise: sigmoid
fails: extremes
diagnosis: overflow
row: -
"""

import numpy as np


def sigmoid(X):
    return np.where(X >= 0, 1 / (1 + np.exp(-X)), np.exp(X) / (1 + np.exp(X)))
