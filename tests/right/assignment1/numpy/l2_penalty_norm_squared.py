"""Squares the norm.

exercise: l2_penalty
"""

import numpy as np


def l2_penalty(W, lam):
    return 0.5 * lam * np.linalg.norm(W) ** 2
