"""Assumes ten classes.

exercise: cross_entropy
fails: values
diagnosis: -
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -(np.eye(10)[y] * np.log(P)).sum(axis=1).mean()
