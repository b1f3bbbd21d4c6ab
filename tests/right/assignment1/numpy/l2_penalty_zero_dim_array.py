"""Returns an array without dimensions.

exercise: l2_penalty
"""

import numpy as np

def l2_penalty(W, lam):
    flat = W.flatten()
    return np.array(lam * np.inner(flat, flat) / 2, dtype=W.dtype)

def l2_penalty_backward(dloss, W, lam):
    out = np.full_like(W, dloss)
    out *= lam
    out *= W
    return out
