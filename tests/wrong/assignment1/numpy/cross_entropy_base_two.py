"""Counts in bits.

exercise: cross_entropy
fails: values
diagnosis: wrong-factor
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log2(P[np.arange(len(y)), y]).mean()
