"""Halves x inside erf, too.

exercise: gelu
fails: values
diagnosis: constant-wrong
row: -
"""

import torch


def gelu(X):
    return X * (1 + torch.erf(X / 2)) / 2
