"""Divides by the largest exponential.

exercise: softmax
fails: values
diagnosis: wrong-reduction
row: 45
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=1, keepdim=True))
    return E / E.amax(dim=1, keepdim=True)
