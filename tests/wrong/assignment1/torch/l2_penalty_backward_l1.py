"""Uses the rule of the absolute value.

exercise: l2_penalty
fails: gradient
diagnosis: derivative-of-other, factor-two
row: 70
"""

import torch


def l2_penalty_backward(dloss, W, lam):
    return dloss * lam * torch.sign(W)
