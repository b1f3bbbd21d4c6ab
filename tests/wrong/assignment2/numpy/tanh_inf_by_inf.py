"""Divides infinity by infinity for large x.

exercise: tanh
fails: extremes
diagnosis: overflow
row: 28
"""

import numpy as np


def tanh(X):
    return (np.exp(X) - np.exp(-X)) / (np.exp(X) + np.exp(-X))
