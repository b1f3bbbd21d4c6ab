"""The gate is open at exactly zero as well.

exercise: mlp_forward
remark: kink-choice
"""

import numpy as np


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dZ = (dO @ W2.T) * (Z >= 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
