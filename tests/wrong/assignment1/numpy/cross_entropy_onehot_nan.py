"""Multiplies log 0 by 0 for the other classes: NaN.

exercise: cross_entropy
fails: extremes
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -(np.eye(P.shape[1])[y] * np.log(P)).sum(axis=1).mean()
