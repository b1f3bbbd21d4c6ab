"""exp(x) / (1 + exp(x)): NaN at 1000.

exercise: sigmoid
fails: extremes
row: -
"""

import torch

def sigmoid(X):
    e = torch.exp(X)
    return e / (1 + e)
