"""Divides output by input: NaN at zero.

exercise: leaky_relu
fails: gradient
row: -
"""

import numpy as np

def leaky_relu_backward(dY, X, Y, alpha):
    with np.errstate(all="ignore"):
        return dY * (Y / X)
