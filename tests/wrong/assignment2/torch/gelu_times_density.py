"""Uses the density in place of the distribution function.

exercise: gelu
fails: values
diagnosis: other-function
row: -
"""

import math

import torch


def gelu(X):
    return X * torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
