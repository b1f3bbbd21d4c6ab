"""Sums over the batch.

exercise: cross_entropy
fails: values
diagnosis: batch-size-missing
row: 51
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[np.arange(len(y)), y]).sum()
