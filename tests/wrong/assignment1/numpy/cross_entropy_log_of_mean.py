"""Takes the logarithm of the mean.

exercise: cross_entropy
fails: values
diagnosis: order-swapped
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[np.arange(len(y)), y].mean())
