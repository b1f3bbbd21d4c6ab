"""Returns alpha itself on the negative side.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.where(X > 0, X, alpha * torch.ones_like(X))
