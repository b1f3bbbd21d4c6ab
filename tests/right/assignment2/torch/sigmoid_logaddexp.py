"""Goes through the logarithm.

exercise: sigmoid
"""

import torch


def sigmoid(X):
    return torch.exp(-torch.logaddexp(torch.zeros_like(X), -X))
