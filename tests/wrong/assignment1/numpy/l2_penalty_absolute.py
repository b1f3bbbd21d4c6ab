"""Sums absolute values: the other norm.

exercise: l2_penalty
fails: values
diagnosis: operation-swapped
row: -
"""

import numpy as np


def l2_penalty(W, lam):
    return lam / 2 * np.abs(W).sum()
