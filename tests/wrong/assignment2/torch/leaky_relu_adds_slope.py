"""Adds the leak to x, so that the slope is 1 + alpha.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import torch


def leaky_relu(X, alpha):
    return X + alpha * torch.clamp(X, max=0)
