"""A convex combination by a float mask.

exercise: leaky_relu
"""

import numpy as np

def leaky_relu(X, alpha):
    m = (X >= 0).astype(X.dtype)
    return m * X + (1 - m) * alpha * X

def leaky_relu_backward(dY, X, Y, alpha):
    m = (X > 0).astype(X.dtype)
    return (m + alpha * (1 - m)) * dY
