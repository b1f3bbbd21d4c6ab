"""The backward uses the P of the latest forward call, not the one it is given.

exercise: softmax
fails: repeatable
row: -
"""

import numpy as np

SOFTMAX_LAST = {}

def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    SOFTMAX_LAST["P"] = E / E.sum(1, keepdims=True)
    return SOFTMAX_LAST["P"].copy()

def softmax_backward(dP, X, P):
    Q = SOFTMAX_LAST["P"]
    if Q.shape != P.shape:
        Q = P
    return (Q * (dP - (dP * Q).sum(1, keepdims=True))).astype(dP.dtype)
