"""Returns the slopes and forgets the gradient from above.

exercise: leaky_relu
fails: gradient
diagnosis: upstream-missing
row: -
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return torch.where(X > 0, 1.0, alpha) * torch.ones_like(dY)
