"""Uses the complementary error function.

exercise: gelu
"""

import math

import numpy as np


def gelu(X):
    erfc = np.vectorize(math.erfc, otypes=[float])
    return (0.5 * X * erfc(-X / math.sqrt(2))).astype(X.dtype)
