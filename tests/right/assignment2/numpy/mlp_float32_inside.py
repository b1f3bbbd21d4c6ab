"""Works in float32 and converts back.

exercise: mlp_forward
remark: low-precision
"""

import numpy as np


def mlp_forward(X, W1, b1, W2, b2):
    single = [array.astype(np.float32) for array in (X, W1, b1, W2, b2)]
    Z = single[0] @ single[1] + single[2]
    H = np.maximum(Z, 0)
    return (H @ single[3] + single[4]).astype(X.dtype), (*single, Z, H)


def mlp_backward(dO, cache):
    X, W1, b1, W2, b2, Z, H = cache
    arriving = dO.astype(np.float32)
    dZ = (arriving @ W2.T) * (Z > 0)
    found = dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ arriving, arriving.sum(0)
    return tuple(array.astype(dO.dtype) for array in found)
