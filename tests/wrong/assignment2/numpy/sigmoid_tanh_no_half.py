"""Writes it by tanh and forgets to halve x.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def sigmoid(X):
    return 0.5 * (1 + np.tanh(X))
