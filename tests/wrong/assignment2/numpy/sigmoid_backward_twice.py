"""Applies the sigmoid to the output once more.

exercise: sigmoid
fails: gradient
diagnosis: derivative-elsewhere
row: 22
"""

import numpy as np


def sigmoid_backward(dY, X, Y):
    S = 1 / (1 + np.exp(-Y))
    return dY * S * (1 - S)
