"""Adds the terms of the other classes, as for two classes.

exercise: cross_entropy
fails: values
row: -
"""

import numpy as np


def cross_entropy(P, y):
    T = np.eye(P.shape[1])[y]
    return -(T * np.log(P) + (1 - T) * np.log(1 - P + 1e-30)).sum(axis=1).mean()
