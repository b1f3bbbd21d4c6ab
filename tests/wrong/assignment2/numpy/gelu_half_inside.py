"""Halves x inside erf, too.

exercise: gelu
fails: values
diagnosis: constant-wrong
row: -
"""


def gelu(X):
    return X * (1 + _erf(X / 2)) / 2
