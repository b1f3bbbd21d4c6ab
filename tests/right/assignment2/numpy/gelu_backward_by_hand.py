"""Writes both terms with erfc.

exercise: gelu
"""

import math

import numpy as np


def gelu_backward(dY, X, Y):
    erfc = np.vectorize(math.erfc, otypes=[float])
    Phi = (erfc(-X / math.sqrt(2)) / 2).astype(X.dtype)
    return dY * Phi + dY * X * np.exp(-X * X / 2) * 0.3989422804014327
