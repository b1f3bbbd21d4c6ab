"""Works in float32 and casts back.

exercise: sigmoid
remark: low-precision
"""

import torch


def sigmoid(X):
    X32 = X.to(torch.float32)
    E = torch.exp(-torch.abs(X32))
    return torch.where(X32 >= 0, 1 / (1 + E), E / (1 + E)).to(X.dtype)
