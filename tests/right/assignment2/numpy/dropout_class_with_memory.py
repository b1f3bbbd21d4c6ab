"""A class; the mask is the object.

exercise: dropout_forward
"""

import numpy as np

class DropOnce:
    def __init__(self, shape, p):
        self.keep = np.random.uniform(0, 1, shape) > p
        self.scale = 0.0 if p == 1 else 1 / (1 - p)

    def __call__(self, A):
        return np.where(self.keep, A * self.scale, np.zeros_like(A))

class DropNever:
    def __call__(self, A):
        return A

def dropout_forward(X, dropout, training):
    if not 0 <= dropout <= 1:
        raise ValueError(f"bad dropout {dropout}")
    layer = DropOnce(X.shape, dropout) if training else DropNever()
    return layer(X), layer

def dropout_backward(dY, mask, dropout):
    return mask(dY)
