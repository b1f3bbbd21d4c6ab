"""Imitates the step by a sigmoid that is not quite steep enough.

exercise: relu
fails: values
row: -
"""

import numpy as np


def relu(X):
    return X / (1 + np.exp(-20 * X))
