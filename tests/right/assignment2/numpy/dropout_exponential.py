"""Exponential waiting times against a threshold.

exercise: dropout_layer
"""

import math
import numpy as np

def dropout_layer(X, dropout):
    if dropout < 0 or dropout > 1:
        raise ValueError("dropout must lie in [0, 1]")
    if dropout == 1:
        return 0 * X
    late = np.random.exponential(size=X.shape) >= -math.log(1 - dropout)
    return (X * late / (1 - dropout)).astype(X.dtype)
