"""Normalises over the array, as a softmax.

exercise: sigmoid
fails: values
row: -
"""

import torch


def sigmoid(X):
    return torch.exp(X) / torch.exp(X).sum()
