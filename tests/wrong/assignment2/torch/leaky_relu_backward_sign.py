"""Has the sign of the leak wrong.

exercise: leaky_relu
fails: gradient
diagnosis: path-scaled
row: -
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return torch.where(X > 0, dY, -alpha * dY)
