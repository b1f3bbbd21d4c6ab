"""Imports helpers from another stub file.

exercise: sigmoid
"""

import torch
from dropout import dropout_layer
from stability import WIDTH


def sigmoid(X):
    E = torch.exp(-torch.abs(dropout_layer(X, 0.0)))
    assert WIDTH == 64
    return torch.where(X >= 0, 1 / (1 + E), E / (1 + E))
