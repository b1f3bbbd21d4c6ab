"""Divides by the sum of the whole batch.

exercise: softmax
fails: values
diagnosis: summed-too-far
row: 47
"""

import torch


def softmax(X):
    E = torch.exp(X - X.max())
    return E / E.sum()
