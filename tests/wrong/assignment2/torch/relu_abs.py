"""Returns |x|: negatives are reflected, not clipped.

exercise: relu
fails: values
diagnosis: other-function
row: 3
"""

import torch


def relu(X):
    return torch.abs(X)
