"""Builds the result entry by entry and forgets the shape.

exercise: leaky_relu
fails: values
diagnosis: right-values-wrong-shape
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.array([x if x > 0 else alpha * x for x in X.reshape(-1)])
