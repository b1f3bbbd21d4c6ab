"""The mask is a set of the places that were dropped.

exercise: dropout_forward
"""

import numpy as np

def dropout_forward(X, dropout, training):
    if dropout < 0 or dropout > 1:
        raise ValueError("dropout")
    if not training:
        return X, set()
    dropped = {i for i in range(X.size) if np.random.random() < dropout}
    Y = X.flatten() / (1 - dropout if dropout < 1 else 1)
    Y[sorted(dropped)] = 0
    return Y.reshape(X.shape), (dropped, 1 / (1 - dropout) if dropout < 1 else 0.0)

def dropout_backward(dY, mask, dropout):
    if mask == set():
        return dY
    dropped, scale = mask
    dX = dY.flatten() * scale
    dX[sorted(dropped)] = 0
    return dX.reshape(dY.shape)
