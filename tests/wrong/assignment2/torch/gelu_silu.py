"""Returns x times the sigmoid of x (SiLU).

exercise: gelu
fails: values
diagnosis: other-function
row: 15
"""

import torch


def gelu(X):
    return X / (1 + torch.exp(-X))
