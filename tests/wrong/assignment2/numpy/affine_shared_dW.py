"""dW accumulates in a buffer that is zeroed only when shapes change.

exercise: affine_forward
fails: gradient
row: -
"""

import numpy as np

AFFINE_ACC = {"shape": None, "dW": None}

def affine_backward(dY, X, W, b):
    if AFFINE_ACC["shape"] != W.shape or AFFINE_ACC["dW"].dtype != W.dtype:
        AFFINE_ACC["shape"], AFFINE_ACC["dW"] = W.shape, np.zeros_like(W)
    AFFINE_ACC["dW"] += X.T @ dY
    return dY @ W.T, AFFINE_ACC["dW"].copy(), dY.sum(0)
