"""Fills the two sides of an array of its own.

exercise: sigmoid
"""

import numpy as np


def sigmoid(X):
    Y = np.empty_like(X)
    positive = X >= 0
    Y[positive] = 1 / (1 + np.exp(-X[positive]))
    E = np.exp(X[~positive])
    Y[~positive] = E / (1 + E)
    return Y
