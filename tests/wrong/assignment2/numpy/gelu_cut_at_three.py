"""x beyond 3, zero below -3.

exercise: gelu
fails: extremes
row: -
"""

import math
import numpy as np

def gelu(X):
    Phi = (1 + np.vectorize(math.erf, otypes=[float])(X / math.sqrt(2))) / 2
    return np.where(X > 3, X, np.where(X < -3, 0, X * Phi)).astype(X.dtype)
