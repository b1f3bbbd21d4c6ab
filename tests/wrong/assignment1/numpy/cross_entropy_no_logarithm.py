"""Forgets the logarithm.

exercise: cross_entropy
fails: values
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return 1 - P[np.arange(len(y)), y].mean()
