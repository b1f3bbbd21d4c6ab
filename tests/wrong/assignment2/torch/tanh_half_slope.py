"""Forgets the factor 2 in the exponent.

exercise: tanh
fails: values
diagnosis: other-function
row: 27
"""

import torch


def tanh(X):
    return 2 / (1 + torch.exp(-X)) - 1
