"""Returns sinh.

exercise: tanh
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def tanh(X):
    return (np.exp(X) - np.exp(-X)) / 2
