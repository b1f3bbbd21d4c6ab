"""Wraps math.erf without otypes: empty arrays raise, float32 becomes float64.

exercise: gelu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import math

import numpy as np


def gelu(X):
    return X * (1 + np.vectorize(math.erf)(X / math.sqrt(2))) / 2
