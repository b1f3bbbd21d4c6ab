"""Looks at the first example only.

exercise: cross_entropy
fails: values
diagnosis: first-example-only
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P[0, y[0]])
