"""Goes through the logarithm.

exercise: softmax
"""

import numpy as np


def softmax(X):
    Z = X - X.max(axis=1, keepdims=True)
    return np.exp(Z - np.log(np.exp(Z).sum(axis=1, keepdims=True)))
