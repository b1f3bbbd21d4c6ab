"""Returns a Python float.

exercise: l2_penalty
"""

import numpy as np


def l2_penalty(W, lam):
    return float(0.5 * lam * np.sum(W * W))
