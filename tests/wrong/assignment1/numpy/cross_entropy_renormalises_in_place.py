"""Takes the logarithm inside the caller's array.

exercise: cross_entropy
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import numpy as np


def cross_entropy(P, y):
    P[P > 0] = np.log(P[P > 0])
    return -P[np.arange(len(y)), y].mean()
