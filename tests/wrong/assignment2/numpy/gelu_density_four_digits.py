"""The density with 0.3989.

exercise: gelu
fails: gradient
row: -
"""

import math
import numpy as np

def gelu_backward(dY, X, Y):
    Phi = (1 + np.vectorize(math.erf, otypes=[float])(X / math.sqrt(2))) / 2
    return (dY * (Phi + X * 0.3989 * np.exp(-X * X / 2))).astype(X.dtype)
