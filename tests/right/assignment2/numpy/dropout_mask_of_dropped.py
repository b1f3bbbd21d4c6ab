"""The mask says what was dropped; when not training it is False.

exercise: dropout_forward
"""

import numpy as np

def dropout_forward(X, dropout, training):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if training:
        dropped = np.random.random(X.shape) < dropout
        Y = X.copy()
        Y[dropped] = 0
        Y *= 1 if dropout == 1 else 1 / (1 - dropout)
    else:
        dropped, Y = False, X
    return Y, dropped

def dropout_backward(dY, mask, dropout):
    if mask is False:
        return dY
    dX = dY.copy()
    dX[mask] = 0
    dX *= 1 if dropout == 1 else 1 / (1 - dropout)
    return dX
