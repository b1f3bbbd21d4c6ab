"""Divides with // and loses every fraction.

exercise: sigmoid
fails: values
diagnosis: constant-result
row: -
"""

import torch


def sigmoid(X):
    return 1 // (1 + torch.exp(-X))
