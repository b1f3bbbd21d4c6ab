"""Normalises over the array, as a softmax.

exercise: sigmoid
fails: values
row: -
"""

import numpy as np


def sigmoid(X):
    return np.exp(X) / np.exp(X).sum()
