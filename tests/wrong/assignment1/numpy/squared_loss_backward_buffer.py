"""The result lies in one module-level buffer, which the next call of that size overwrites.

exercise: squared_loss
fails: repeatable
row: -
"""

import numpy as np

SQUARED_BUFFERS = {}

def squared_loss_backward(dloss, y_hat, y):
    out = SQUARED_BUFFERS.setdefault((dloss.shape, dloss.dtype), np.empty_like(dloss))
    np.multiply(dloss, y_hat - y.reshape(-1, 1), out=out)
    return out
