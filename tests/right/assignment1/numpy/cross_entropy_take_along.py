"""Picks along the axis.

exercise: cross_entropy
"""

import numpy as np


def cross_entropy(P, y):
    with np.errstate(divide='ignore'):
        return np.mean(-np.log(np.take_along_axis(P, y[:, None], 1)))
