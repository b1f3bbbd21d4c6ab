"""Forgets the minus sign.

exercise: cross_entropy
fails: values
diagnosis: wrong-sign
row: -
"""

import numpy as np


def cross_entropy(P, y):
    return np.log(P[np.arange(len(y)), y]).mean()
