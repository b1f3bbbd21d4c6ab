"""Loops over the examples.

exercise: cross_entropy
"""

import numpy as np


def cross_entropy(P, y):
    with np.errstate(divide='ignore'):
        return -sum(np.log(P[i, y[i]]) for i in range(len(y))) / len(y)
