"""Has 1/cosh for 1/cosh squared.

exercise: tanh
fails: gradient
diagnosis: step-extra
row: -
"""

import numpy as np


def tanh_backward(dY, X, Y):
    return dY / np.cosh(X)
