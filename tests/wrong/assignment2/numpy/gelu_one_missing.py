"""Forgets the 1 in 1 + erf.

exercise: gelu
fails: values
diagnosis: term-missing
row: -
"""

import math


def gelu(X):
    return X * _erf(X / math.sqrt(2)) / 2
