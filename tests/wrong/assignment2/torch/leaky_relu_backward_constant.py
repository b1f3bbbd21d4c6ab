"""Returns alpha itself on the negative side.

exercise: leaky_relu
fails: gradient
diagnosis: upstream-missing
row: 13
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return torch.where(X > 0, dY, alpha * torch.ones_like(dY))
