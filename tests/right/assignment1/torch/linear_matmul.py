"""Calls matmul.

exercise: linear_forward
"""

import torch


def linear_forward(X, w, b):
    return torch.matmul(X, w) + b
