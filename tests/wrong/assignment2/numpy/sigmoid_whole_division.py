"""Divides with // and loses every fraction.

exercise: sigmoid
fails: values
diagnosis: constant-result
row: -
"""

import numpy as np


def sigmoid(X):
    return 1 // (1 + np.exp(-X))
