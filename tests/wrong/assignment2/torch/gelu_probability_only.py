"""Returns Phi(x) and forgets the factor x.

exercise: gelu
fails: values
diagnosis: other-function
row: -
"""

import math

import torch


def gelu(X):
    return (1 + torch.erf(X / math.sqrt(2))) / 2
