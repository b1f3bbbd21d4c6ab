"""Divides by |x|, which is 0/0 at zero.

exercise: relu
fails: values
row: -
"""

import numpy as np


def relu(X):
    return (X + X * X / np.abs(X)) / 2
