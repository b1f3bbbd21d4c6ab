"""Centres the upstream by the expected value under P, from X.

exercise: softmax
"""

import numpy as np

def softmax_backward(dP, X, P):
    again = softmax(X)
    mean = np.average(dP, axis=1, weights=again)
    return again * (dP - mean[:, None])
