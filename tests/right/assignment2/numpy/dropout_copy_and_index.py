"""Sets dropped entries of a copy to zero.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    Y = X.copy() / (1 - dropout)
    Y[np.random.rand(*X.shape) < dropout] = 0
    return Y
