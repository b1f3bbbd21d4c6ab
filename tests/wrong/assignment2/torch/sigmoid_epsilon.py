"""Adds 0.0001 to the denominator against division by zero.

exercise: sigmoid
fails: values
diagnosis: epsilon-added
row: -
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(-X) + 1e-4)
