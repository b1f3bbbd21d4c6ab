"""Uses the library's function.

exercise: tanh
"""

import numpy as np


def tanh(X):
    return np.tanh(X)
