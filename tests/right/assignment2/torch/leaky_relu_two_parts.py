"""Adds the two parts as in the handout.

exercise: leaky_relu
"""

import torch


def leaky_relu(X, alpha):
    return torch.clamp(X, min=0) + alpha * torch.clamp(X, max=0)
