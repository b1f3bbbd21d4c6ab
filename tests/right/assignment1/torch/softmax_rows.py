"""Loops over the rows.

exercise: softmax
"""

import torch


def softmax(X):
    P = torch.zeros_like(X)
    for i, row in enumerate(X):
        E = torch.exp(row - row.max())
        P[i] = E / E.sum()
    return P
