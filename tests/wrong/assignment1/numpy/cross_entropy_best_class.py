"""Uses the likeliest class, not the true one.

exercise: cross_entropy
fails: values
diagnosis: prediction-for-label
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P.max(axis=1)).mean()
