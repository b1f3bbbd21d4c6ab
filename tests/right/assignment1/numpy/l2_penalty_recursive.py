"""Recursion over the axes.

exercise: l2_penalty
"""

import numpy as np

def l2_squares(W):
    if np.ndim(W) == 0:
        return W * W
    return sum(l2_squares(part) for part in W)

def l2_penalty(W, lam):
    return l2_squares(W) * lam * 0.5
