"""Clips the scores to [-50, 50].

exercise: softmax
fails: extremes
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(np.clip(X, -50, 50))
    return E / E.sum(axis=1, keepdims=True)
