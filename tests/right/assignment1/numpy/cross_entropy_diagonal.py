"""Picks whole columns and takes the diagonal.

exercise: cross_entropy
"""

import numpy as np

def cross_entropy(P, y):
    with np.errstate(divide="ignore"):
        return -np.log(np.diagonal(P[:, y])).mean()
