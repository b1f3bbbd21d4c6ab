"""Returns one loss for each example.

exercise: cross_entropy
fails: values
diagnosis: not-summed
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[np.arange(len(y)), y])
