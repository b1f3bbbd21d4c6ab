"""Two sigmoids less one, with an overflow on the way.

exercise: tanh
fails: extremes
diagnosis: overflow
row: -
"""

import numpy as np


def tanh(X):
    return 2 / (1 + np.exp(-2 * X)) - 1
