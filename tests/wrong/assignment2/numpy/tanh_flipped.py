"""Has numerator signs swapped.

exercise: tanh
fails: values
diagnosis: wrong-sign
row: -
"""

import numpy as np


def tanh(X):
    return (np.exp(-X) - np.exp(X)) / (np.exp(X) + np.exp(-X))
