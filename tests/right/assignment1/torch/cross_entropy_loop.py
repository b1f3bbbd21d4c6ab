"""Loops over the examples.

exercise: cross_entropy
"""

import torch


def cross_entropy(P, y):
    return -sum(torch.log(P[i, y[i]]) for i in range(len(y))) / len(y)
