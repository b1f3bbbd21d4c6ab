"""Is inf/inf for large x.

exercise: sigmoid
fails: extremes
diagnosis: overflow
row: 21
"""

import numpy as np


def sigmoid(X):
    return np.exp(X) / (1 + np.exp(X))
