"""Forgets the factor 2 in the exponent.

exercise: tanh
fails: values
diagnosis: other-function
row: 27
"""

import numpy as np


def tanh(X):
    return 2 / (1 + np.exp(-X)) - 1
