"""The backward asks where the output is not zero.

exercise: relu
"""

import numpy as np

def relu(X):
    return np.fmax(X, np.zeros_like(X))

def relu_backward(dY, X, Y):
    on = np.not_equal(Y, 0).astype(dY.dtype)
    return np.multiply(on, dY)
