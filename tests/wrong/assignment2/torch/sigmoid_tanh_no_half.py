"""Writes it by tanh and forgets to halve x.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import torch


def sigmoid(X):
    return 0.5 * (1 + torch.tanh(X))
