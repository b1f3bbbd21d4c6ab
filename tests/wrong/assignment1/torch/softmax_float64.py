"""Returns float64 whatever it is given.

exercise: softmax
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def softmax(X):
    E = torch.exp((X - X.amax(dim=1, keepdim=True)).double())
    return E / E.sum(dim=1, keepdim=True)
