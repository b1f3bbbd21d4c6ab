"""Takes the mean of both slopes at zero.

exercise: leaky_relu
remark: kink-choice
"""

import torch


def leaky_relu_backward(dY, X, Y, alpha):
    return dY * ((1 + alpha) / 2 + (1 - alpha) / 2 * torch.sign(X))
