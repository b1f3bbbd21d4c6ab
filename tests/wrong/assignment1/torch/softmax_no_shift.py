"""Does not subtract the maximum.

exercise: softmax
fails: extremes
diagnosis: max-not-subtracted
row: 50
"""

import torch


def softmax(X):
    E = torch.exp(X)
    return E / E.sum(dim=1, keepdim=True)
