"""Returns a list.

exercise: linear_forward
"""

import torch


def linear_backward(dy_hat, X, w, b):
    return [torch.mm(dy_hat, w.t()), torch.mm(X.t(), dy_hat), torch.sum(dy_hat, dim=0)]
