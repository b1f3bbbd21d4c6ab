"""Writes it by tanh.

exercise: sigmoid
"""

import torch


def sigmoid(X):
    return 0.5 * (1 + torch.tanh(X / 2))
