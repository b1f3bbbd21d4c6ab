"""Subtracts the second term.

exercise: gelu
fails: gradient
diagnosis: operation-swapped
row: -
"""

import math

import numpy as np


def gelu_backward(dY, X, Y):
    return dY * ((1 + _erf(X / math.sqrt(2))) / 2 - X * np.exp(-(X**2) / 2) / math.sqrt(2 * math.pi))
