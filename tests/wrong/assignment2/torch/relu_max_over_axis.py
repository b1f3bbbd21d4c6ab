"""Takes the maximum over the first axis in place of the maximum with 0.

exercise: relu
fails: values
diagnosis: wrong-reduction
row: 6
"""

import torch


def relu(X):
    return torch.max(X, 0)[0]
