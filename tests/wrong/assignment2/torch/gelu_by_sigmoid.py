"""Uses the approximation by a sigmoid of 1.702 x.

exercise: gelu
fails: values
diagnosis: approximation
row: -
"""

import torch


def gelu(X):
    return X / (1 + torch.exp(-1.702 * X))
