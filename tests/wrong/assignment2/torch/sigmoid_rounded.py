"""Rounds to four digits.

exercise: sigmoid
fails: values
diagnosis: rounded
row: 18
"""

import torch


def sigmoid(X):
    return torch.round(1 / (1 + torch.exp(-X)), decimals=4)
