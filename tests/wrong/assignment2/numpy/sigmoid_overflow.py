"""Evaluates exp(1000) on the way; only NumPy warns, torch is silently right.

exercise: sigmoid
fails: extremes
diagnosis: overflow
row: 20
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(-X))
