"""Adds the terms of the other classes, as for two classes.

exercise: cross_entropy
fails: values
row: -
"""

import torch


def cross_entropy(P, y):
    T = torch.eye(P.shape[1], dtype=torch.float64)[y]
    return -(T * torch.log(P) + (1 - T) * torch.log(1 - P + 1e-30)).sum(dim=1).mean()
