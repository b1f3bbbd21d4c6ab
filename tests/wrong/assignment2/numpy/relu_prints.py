"""Prints the result and returns nothing.

exercise: relu
fails: values
diagnosis: nothing-returned
row: -
"""

import numpy as np


def relu(X):
    return print(np.maximum(X, 0))
