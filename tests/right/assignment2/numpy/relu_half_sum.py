"""Adds x and |x| and halves.

exercise: relu
"""

import numpy as np


def relu(X):
    return (X + np.abs(X)) / 2
