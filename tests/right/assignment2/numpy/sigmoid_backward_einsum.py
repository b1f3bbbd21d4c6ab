"""Multiplies by einsum.

exercise: sigmoid
"""

import numpy as np


def sigmoid_backward(dY, X, Y):
    return np.einsum('...,...,...->...', dY, Y, 1 - Y)
