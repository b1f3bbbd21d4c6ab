"""Normalises over the batch, not over the classes.

exercise: softmax
fails: values
diagnosis: wrong-axis
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=0, keepdim=True))
    return E / E.sum(dim=0, keepdim=True)
