"""Uses the piecewise linear imitation.

exercise: sigmoid
fails: values
diagnosis: other-function
row: -
"""

import torch


def sigmoid(X):
    return torch.clamp(0.2 * X + 0.5, 0, 1)
