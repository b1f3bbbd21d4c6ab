"""Loops over a flat copy.

exercise: gelu
"""

import math

import torch


def gelu(X):
    Y = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in X.reshape(-1).tolist()]
    return torch.tensor(Y, dtype=X.dtype).reshape(X.shape)
