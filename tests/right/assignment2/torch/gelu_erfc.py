"""Uses the complementary error function.

exercise: gelu
"""

import math

import torch


def gelu(X):
    return 0.5 * X * torch.erfc(-X / math.sqrt(2))
