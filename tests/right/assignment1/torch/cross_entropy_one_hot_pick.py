"""Multiplies before taking the logarithm.

exercise: cross_entropy
"""

import torch


def cross_entropy(P, y):
    T = torch.eye(P.shape[1], dtype=P.dtype)[y]
    return -torch.log((P * T).sum(1)).mean()
