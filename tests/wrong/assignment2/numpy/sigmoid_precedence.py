"""Forgets the parentheses around the denominator.

exercise: sigmoid
fails: values
diagnosis: operator-precedence
row: 19
"""

import numpy as np


def sigmoid(X):
    return 1 / 1 + np.exp(-X)
