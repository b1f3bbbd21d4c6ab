"""Smooth imitation: x times a steep sigmoid, wrong only close to zero and noisy when x is large.

exercise: relu
fails: extremes
row: -
"""

import numpy as np


def relu(X):
    return X / (1 + np.exp(-1000 * X))
