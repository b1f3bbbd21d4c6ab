"""Chooses the side whose exponential is small.

exercise: tanh
"""

import numpy as np


def tanh(X):
    E = np.exp(-2 * np.abs(X))
    return np.where(X >= 0, (1 - E) / (1 + E), (E - 1) / (1 + E))
