"""Uses the Jacobian of the first example for all.

exercise: softmax
fails: gradient
row: -
"""

import torch


def softmax_backward(dP, X, P):
    J = torch.diag(P[0]) - torch.outer(P[0], P[0])
    return dP @ J
