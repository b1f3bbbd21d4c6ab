"""nan_to_num makes a large finite number of infinity.

exercise: cross_entropy
fails: extremes
row: -
"""

import numpy as np

def cross_entropy(P, y):
    with np.errstate(divide="ignore"):
        return np.nan_to_num(-np.log(P[np.arange(len(y)), y]).mean())
