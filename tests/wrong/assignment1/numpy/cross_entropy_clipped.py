"""Clips the probabilities from below.

exercise: cross_entropy
fails: extremes
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(np.clip(P, 1e-12, 1)[np.arange(len(y)), y]).mean()
