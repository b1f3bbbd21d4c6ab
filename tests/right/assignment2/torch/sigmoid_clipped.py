"""Clips x far outside of what matters.

exercise: sigmoid
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(-torch.clamp(X, -500, 500)))
