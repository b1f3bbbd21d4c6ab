"""Takes the maximum over the first axis in place of the maximum with 0.

exercise: relu
fails: values
diagnosis: wrong-reduction
row: 6
"""

import numpy as np


def relu(X):
    return np.max(X, 0)
