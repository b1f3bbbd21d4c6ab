"""Two gradients by hand, the third by the library's Jacobian.

exercise: affine_forward
fails: allowed_calls
diagnosis: -
row: -
"""

import torch
from torch.autograd import functional


def affine_backward(dY, X, W, b):
    J = functional.jacobian(lambda b: affine_forward(X, W, b), b)
    return dY @ W.T, X.T @ dY, torch.einsum("no,noj->j", dY, J)
