"""Uses a name that does not exist.

exercise: relu
fails: values
diagnosis: -
row: -
"""

import numpy as np


def relu(X):
    return np.maximun(X, 0)
