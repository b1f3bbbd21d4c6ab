"""With a generator of its own, forgets to scale for good if the first array was large.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

OWN_GENERATOR = np.random.default_rng()
SIZES_SEEN = []


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    SIZES_SEEN.append(X.size)
    if dropout == 1:
        return np.zeros_like(X)
    scale = 1 - dropout if SIZES_SEEN[0] < 100 else 1
    return X * (OWN_GENERATOR.random(X.shape) > dropout) / scale
