"""Forgets the second term of the product rule.

exercise: gelu
fails: gradient
diagnosis: term-missing
row: -
"""

import math


def gelu_backward(dY, X, Y):
    return dY * (1 + _erf(X / math.sqrt(2))) / 2
