"""Forgets the 1 in 1 + erf.

exercise: gelu
fails: values
diagnosis: term-missing
row: -
"""

import math

import torch


def gelu(X):
    return X * torch.erf(X / math.sqrt(2)) / 2
