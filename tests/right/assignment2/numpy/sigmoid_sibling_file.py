"""Imports helpers from another stub file.

exercise: sigmoid
"""

import numpy as np
from dropout import dropout_layer
from stability import WIDTH


def sigmoid(X):
    E = np.exp(-np.abs(dropout_layer(X, 0.0)))
    assert WIDTH == 64
    return np.where(X >= 0, 1 / (1 + E), E / (1 + E))
