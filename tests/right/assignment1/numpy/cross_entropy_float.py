"""Returns a Python float and lets NumPy warn of log 0.

exercise: cross_entropy
"""

import numpy as np


def cross_entropy(P, y):
    return float(-np.log(P[range(len(y)), y]).mean())
