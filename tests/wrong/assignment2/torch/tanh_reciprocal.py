"""Returns the hyperbolic cotangent.

exercise: tanh
fails: values
diagnosis: other-function
row: -
"""

import torch


def tanh(X):
    return (torch.exp(X) + torch.exp(-X)) / (torch.exp(X) - torch.exp(-X))
