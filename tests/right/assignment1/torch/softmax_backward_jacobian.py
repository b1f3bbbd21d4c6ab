"""Builds every Jacobian.

exercise: softmax
"""

import torch


def softmax_backward(dP, X, P):
    dX = torch.zeros_like(P)
    for i, p in enumerate(P):
        dX[i] = (torch.diag(p) - torch.outer(p, p)) @ dP[i]
    return dX
