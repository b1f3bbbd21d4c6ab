"""Works in float32 and casts back.

exercise: affine_forward
remark: low-precision
"""

import torch


def affine_backward(dY, X, W, b):
    d = dY.to(torch.float32)
    dX = (d @ W.to(torch.float32).T).to(X.dtype)
    return dX, (X.to(torch.float32).T @ d).to(X.dtype), d.sum(0).to(X.dtype)
