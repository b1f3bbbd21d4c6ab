"""Uses the piecewise linear imitation.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def sigmoid(X):
    return np.clip(0.2 * X + 0.5, 0, 1)
