"""Returns tanh, the other S.

exercise: sigmoid
fails: values
row: -
"""

import numpy as np


def sigmoid(X):
    return np.tanh(X)
