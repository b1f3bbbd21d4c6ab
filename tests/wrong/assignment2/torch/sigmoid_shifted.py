"""Subtracts one half, so that it is odd.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(-X)) - 0.5
