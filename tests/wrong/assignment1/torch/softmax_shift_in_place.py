"""Shifts the caller's scores.

exercise: softmax
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import torch


def softmax(X):
    X -= X.amax(dim=1, keepdim=True)
    E = torch.exp(X)
    return E / E.sum(dim=1, keepdim=True)
