"""Returns tanh, the other S.

exercise: sigmoid
fails: values
row: -
"""

import torch


def sigmoid(X):
    return torch.tanh(X)
