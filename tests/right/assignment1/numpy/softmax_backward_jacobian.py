"""Builds every Jacobian.

exercise: softmax
"""

import numpy as np


def softmax_backward(dP, X, P):
    dX = np.zeros_like(P)
    for i, p in enumerate(P):
        dX[i] = (np.diag(p) - np.outer(p, p)) @ dP[i]
    return dX
