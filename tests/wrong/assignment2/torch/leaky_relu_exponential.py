"""Uses ELU's exponential on the negative side.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.where(X > 0, X, alpha * (torch.exp(torch.clamp(X, max=0)) - 1))
