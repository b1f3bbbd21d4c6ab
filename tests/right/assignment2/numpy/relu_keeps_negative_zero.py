"""Adds the halves in another order, which leaves negative zeros.

exercise: relu
"""

import numpy as np


def relu(X):
    return 0.5 * X + 0.5 * np.abs(X) + 0 * X
