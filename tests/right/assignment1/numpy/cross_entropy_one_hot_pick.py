"""Multiplies before taking the logarithm.

exercise: cross_entropy
"""

import numpy as np


def cross_entropy(P, y):
    T = np.eye(P.shape[1])[y]
    with np.errstate(divide='ignore'):
        return -np.log((P * T).sum(axis=1)).mean()
