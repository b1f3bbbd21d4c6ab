"""Counts the examples for the bias.

exercise: linear_forward
fails: gradient
diagnosis: upstream-missing
row: -
"""

import torch


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X.T @ dy_hat, torch.ones_like(b) * len(X)
