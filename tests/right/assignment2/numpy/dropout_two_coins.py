"""Two coins for each entry, each with the root of the probability.

exercise: dropout_layer
"""

import numpy as np

def dropout_layer(X, dropout):
    if not (0.0 <= dropout <= 1.0):
        raise ValueError("probability")
    if dropout == 1.0:
        return np.zeros(X.shape, X.dtype)
    q = np.sqrt(1 - dropout)
    m = (np.random.uniform(size=X.shape) < q) & (np.random.uniform(size=X.shape) < q)
    return m.astype(X.dtype) * X / (1 - dropout)
