"""Returns tanh, the other S.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def sigmoid(X):
    return np.tanh(X)
