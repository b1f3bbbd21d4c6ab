"""Uses the library's distribution function of the normal.

exercise: gelu
"""

import torch


def gelu(X):
    return X * torch.special.ndtr(X)
