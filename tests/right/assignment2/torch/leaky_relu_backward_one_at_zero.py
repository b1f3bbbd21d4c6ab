"""Takes the slope at zero to be one.

exercise: leaky_relu
remark: kink-choice
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return torch.where(X >= 0, dY, alpha * dY)
