"""The Heaviside step, with 0.3 at zero in the backward.

exercise: relu
remark: kink-choice
"""

import numpy as np

def relu(X):
    return np.heaviside(X, 0) * X

def relu_backward(dY, X, Y):
    return np.heaviside(X, np.asarray(0.3, dtype=X.dtype)) * dY
