"""Returns |x|: negatives are reflected, not clipped.

exercise: relu
fails: values
diagnosis: other-function
row: 3
"""

import numpy as np


def relu(X):
    return np.abs(X)
