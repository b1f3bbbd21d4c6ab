"""Forgets to divide x by the root of 2.

exercise: gelu
fails: values
diagnosis: step-missing
row: -
"""


def gelu(X):
    return X * (1 + _erf(X)) / 2
