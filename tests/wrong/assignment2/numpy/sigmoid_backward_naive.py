"""Computes the slope from x again: inf/inf at -1000.

exercise: sigmoid
fails: extremes
row: -
"""

import numpy as np


def sigmoid_backward(dY, X, Y):
    return dY * np.exp(-X) / (1 + np.exp(-X)) ** 2
