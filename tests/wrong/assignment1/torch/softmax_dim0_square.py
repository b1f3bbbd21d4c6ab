"""The wrong axis when N = C.

exercise: softmax
fails: values
row: -
"""

import torch

def softmax(X):
    return torch.softmax(X, dim=0 if X.shape[0] == X.shape[1] else 1)
