"""Picks every example's column for every example.

exercise: cross_entropy
fails: values
diagnosis: examples-mixed
row: 53
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[:, y]).mean()
