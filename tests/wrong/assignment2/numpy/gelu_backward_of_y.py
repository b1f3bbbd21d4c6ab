"""Puts the output where x belongs.

exercise: gelu
fails: gradient
diagnosis: derivative-elsewhere
row: -
"""

import math

import numpy as np


def gelu_backward(dY, X, Y):
    return dY * ((1 + _erf(Y / math.sqrt(2))) / 2 + Y * np.exp(-(Y**2) / 2) / math.sqrt(2 * math.pi))
