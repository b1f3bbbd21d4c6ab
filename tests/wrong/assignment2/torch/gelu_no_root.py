"""Forgets to divide x by the root of 2.

exercise: gelu
fails: values
diagnosis: step-missing
row: -
"""

import torch


def gelu(X):
    return X * (1 + torch.erf(X)) / 2
