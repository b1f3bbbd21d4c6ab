"""Takes the derivative of erf without its inner factor.

exercise: gelu
fails: gradient
diagnosis: derivative-missing
row: -
"""

import math

import numpy as np


def gelu_backward(dY, X, Y):
    return dY * ((1 + _erf(X / math.sqrt(2))) / 2 + X * np.exp(-(X**2) / 2) / math.sqrt(math.pi))
