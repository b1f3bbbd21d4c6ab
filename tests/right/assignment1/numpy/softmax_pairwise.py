"""One over a sum of exponentials of differences, the overflow to infinity silenced.

exercise: softmax
"""

import numpy as np

def softmax(X):
    D = X[:, None, :] - X[:, :, None]
    with np.errstate(over="ignore"):
        return 1 / np.exp(D).sum(axis=2)

def softmax_backward(dP, X, P):
    # dX_k = sum_j P_j P_k (dP_k - dP_j)
    return (P[:, :, None] * P[:, None, :] * (dP[:, :, None] - dP[:, None, :])).sum(axis=2)
