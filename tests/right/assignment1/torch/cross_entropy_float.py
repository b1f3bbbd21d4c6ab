"""Returns a Python float and lets NumPy warn of log 0.

exercise: cross_entropy
"""

import torch


def cross_entropy(P, y):
    return float(-torch.log(P[range(len(y)), y]).mean())
