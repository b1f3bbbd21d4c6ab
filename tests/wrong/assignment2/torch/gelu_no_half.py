"""Forgets the factor one half.

exercise: gelu
fails: values
diagnosis: factor-two
row: -
"""

import math

import torch


def gelu(X):
    return X * (1 + torch.erf(X / math.sqrt(2)))
