"""Returns sinh.

exercise: tanh
fails: values
diagnosis: other-function
row: -
"""

import torch


def tanh(X):
    return (torch.exp(X) - torch.exp(-X)) / 2
