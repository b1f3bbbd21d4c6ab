"""Uses the maximum function of the library.

exercise: relu
"""

import numpy as np


def relu(X):
    return np.maximum(0, X)
