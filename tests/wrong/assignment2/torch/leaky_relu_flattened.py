"""Builds the result entry by entry and forgets the shape.

exercise: leaky_relu
fails: values
diagnosis: right-values-wrong-shape
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.stack([x if x > 0 else alpha * x for x in X.reshape(-1)])
