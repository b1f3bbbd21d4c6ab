"""The derivative comes from forward-mode differentiation.

exercise: tanh
fails: allowed_calls
diagnosis: -
row: -
"""

import torch
import torch.autograd.forward_ad as forward


def tanh_backward(dY, X, Y):
    with forward.dual_level():
        dual = forward.make_dual(X, torch.ones_like(X))
        return dY * forward.unpack_dual(torch.tanh(dual)).tangent
