"""Works in float32 and casts back.

exercise: relu
remark: low-precision
"""

import torch


def relu(X):
    return torch.relu(X.float()).to(X.dtype)
