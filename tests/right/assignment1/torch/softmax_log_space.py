"""Goes through the logarithm.

exercise: softmax
"""

import torch


def softmax(X):
    Z = X - X.amax(dim=1, keepdim=True)
    return torch.exp(Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True)))
