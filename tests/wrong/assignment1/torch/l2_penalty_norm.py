"""Takes the root of the sum of squares.

exercise: l2_penalty
fails: values
diagnosis: step-extra
row: -
"""

import torch


def l2_penalty(W, lam):
    return lam / 2 * torch.sqrt((W**2).sum())
