"""Smooth imitation: x times a steep sigmoid, wrong only close to zero and noisy when x is large.

exercise: relu
fails: extremes
row: -
"""

import torch


def relu(X):
    return X / (1 + torch.exp(-1000 * X))
