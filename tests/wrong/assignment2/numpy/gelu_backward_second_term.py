"""Forgets the first term of the product rule.

exercise: gelu
fails: gradient
diagnosis: term-missing
row: -
"""

import math

import numpy as np


def gelu_backward(dY, X, Y):
    return dY * X * np.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
