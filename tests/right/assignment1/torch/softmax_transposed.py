"""Works on the transpose.

exercise: softmax
"""

import torch


def softmax(X):
    E = torch.exp(X.T - X.max(1)[0])
    return (E / E.sum(0)).T
