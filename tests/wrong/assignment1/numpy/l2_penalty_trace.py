"""The trace of W^T W: matrices only.

exercise: l2_penalty
fails: weights_of_any_shape
row: -
"""

import numpy as np

def l2_penalty(W, lam):
    return lam / 2 * np.trace(W.T @ W)
