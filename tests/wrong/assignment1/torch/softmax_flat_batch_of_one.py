"""Squeezes a batch of one.

exercise: softmax
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=1, keepdim=True))
    return (E / E.sum(dim=1, keepdim=True)).squeeze()
