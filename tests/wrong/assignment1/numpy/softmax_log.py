"""Returns the logarithm.

exercise: softmax
fails: values
diagnosis: other-function
row: 49
"""

import numpy as np


def softmax(X):
    Z = X - X.max(axis=1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
