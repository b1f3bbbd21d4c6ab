"""Calls math.exp, which takes single numbers only.

exercise: sigmoid
fails: values
diagnosis: -
row: -
"""

import math


def sigmoid(X):
    return 1 / (1 + math.exp(-X))
