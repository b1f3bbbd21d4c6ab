"""Results in Fortran order.

exercise: relu
"""

import numpy as np

def relu(X):
    return np.maximum(X, 0).copy(order="F")

def relu_backward(dY, X, Y):
    result = np.empty_like(dY, order="F")
    np.multiply(dY, X > 0, out=result)
    return result
