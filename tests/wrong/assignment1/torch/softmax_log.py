"""Returns the logarithm.

exercise: softmax
fails: values
diagnosis: other-function
row: 49
"""

import torch


def softmax(X):
    Z = X - X.amax(dim=1, keepdim=True)
    return Z - torch.log(torch.exp(Z).sum(dim=1, keepdim=True))
