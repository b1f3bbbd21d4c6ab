"""Applies tanh to the output once more.

exercise: tanh
fails: gradient
diagnosis: derivative-elsewhere
row: 32
"""

import numpy as np


def tanh_backward(dY, X, Y):
    return dY * (1 - np.tanh(Y) ** 2)
