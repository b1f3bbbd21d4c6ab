"""Clips x far outside of what matters.

exercise: sigmoid
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(-np.clip(X, -500, 500)))
