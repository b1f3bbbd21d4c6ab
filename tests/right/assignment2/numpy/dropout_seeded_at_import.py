"""Seeds the generator once, at import.

exercise: dropout_layer
"""

import numpy as np

np.random.seed(0)


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    return (np.random.rand(*X.shape) >= dropout) * X / (1 - dropout)
