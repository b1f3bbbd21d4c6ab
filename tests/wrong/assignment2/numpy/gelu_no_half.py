"""Forgets the factor one half.

exercise: gelu
fails: values
diagnosis: factor-two
row: -
"""

import math


def gelu(X):
    return X * (1 + _erf(X / math.sqrt(2)))
