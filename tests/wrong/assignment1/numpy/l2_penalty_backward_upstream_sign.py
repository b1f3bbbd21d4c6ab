"""Only the sign of the upstream counts.

exercise: l2_penalty
fails: gradient
row: -
"""

import numpy as np

def l2_penalty_backward(dloss, W, lam):
    return (np.sign(dloss) * lam * W).astype(W.dtype)
