"""Has numerator signs swapped.

exercise: tanh
fails: values
diagnosis: wrong-sign
row: -
"""

import torch


def tanh(X):
    return (torch.exp(-X) - torch.exp(X)) / (torch.exp(X) + torch.exp(-X))
