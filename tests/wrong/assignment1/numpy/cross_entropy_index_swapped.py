"""Swaps row and column.

exercise: cross_entropy
fails: values
diagnosis: examples-mixed
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[y, np.arange(len(y))]).mean()
