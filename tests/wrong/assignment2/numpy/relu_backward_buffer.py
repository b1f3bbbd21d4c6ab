"""All results share one module-level buffer.

exercise: relu
fails: repeatable
row: -
"""

import numpy as np

RELU_BUFFERS = {}

def relu_backward(dY, X, Y):
    key = dY.shape + (dY.dtype.name,)
    if key not in RELU_BUFFERS:
        RELU_BUFFERS[key] = np.zeros(dY.shape, dY.dtype)
    out = RELU_BUFFERS[key]
    np.multiply(dY, X > 0, out=out)
    return out
