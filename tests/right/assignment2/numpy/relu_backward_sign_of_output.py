"""Multiplies by the sign of the output.

exercise: relu
"""

import numpy as np


def relu_backward(dY, X, Y):
    return dY * np.sign(Y)
