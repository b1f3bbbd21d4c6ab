"""Averages over the classes, too.

exercise: cross_entropy
fails: values
diagnosis: wrong-factor
row: 56
"""

import numpy as np


def cross_entropy(P, y):
    return -(np.eye(P.shape[1])[y] * np.log(P)).mean()
