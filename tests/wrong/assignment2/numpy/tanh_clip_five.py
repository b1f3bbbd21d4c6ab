"""Clipped at 5.

exercise: tanh
fails: extremes
row: -
"""

import numpy as np

def tanh(X):
    e = np.exp(-2 * np.clip(X, -5, 5))
    return (1 - e) / (1 + e)
