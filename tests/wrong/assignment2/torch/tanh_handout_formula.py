"""Types in the formula of the handout, which is inf/inf at -1000.

exercise: tanh
fails: extremes
diagnosis: overflow
row: -
"""

import torch


def tanh(X):
    return (1 - torch.exp(-2 * X)) / (1 + torch.exp(-2 * X))
