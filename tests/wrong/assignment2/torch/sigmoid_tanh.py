"""Returns tanh, the other S.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import torch


def sigmoid(X):
    return torch.tanh(X)
