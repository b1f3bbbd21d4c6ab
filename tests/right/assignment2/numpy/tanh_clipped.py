"""Clips x where tanh is one anyway.

exercise: tanh
"""

import numpy as np


def tanh(X):
    Z = np.clip(X, -30, 30)
    return (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))
