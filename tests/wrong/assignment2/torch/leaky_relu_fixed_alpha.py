"""Uses 0.01 whatever alpha is.

exercise: leaky_relu
fails: values
diagnosis: setting-ignored
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.where(X > 0, X, 0.01 * X)
