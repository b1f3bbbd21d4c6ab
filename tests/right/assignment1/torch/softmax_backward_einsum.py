"""Uses einsum.

exercise: softmax
"""

import torch


def softmax_backward(dP, X, P):
    return P * dP - P * torch.einsum('nc,nc->n', P, dP)[:, None]
