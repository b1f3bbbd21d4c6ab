"""Squares the norm.

exercise: l2_penalty
"""

import torch


def l2_penalty(W, lam):
    return 0.5 * lam * torch.linalg.norm(W) ** 2
