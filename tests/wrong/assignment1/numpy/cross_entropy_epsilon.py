"""Adds 1e-8 inside the logarithm.

exercise: cross_entropy
fails: extremes
diagnosis: epsilon-added
row: 55
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[np.arange(len(y)), y] + 1e-8).mean()
