"""Writes it by tanh.

exercise: sigmoid
"""

import numpy as np


def sigmoid(X):
    return 0.5 * (1 + np.tanh(X / 2))
