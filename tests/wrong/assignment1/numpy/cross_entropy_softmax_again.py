"""Applies softmax to the probabilities.

exercise: cross_entropy
fails: values
diagnosis: step-extra
row: -
"""

import numpy as np


def cross_entropy(P, y):
    E = np.exp(P)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.log(P[np.arange(len(y)), y]).mean()
