"""Uses the first example only.

exercise: affine_forward
fails: gradient
diagnosis: first-example-only
row: 39
"""

import numpy as np


def affine_backward(dY, X, W, b):
    return dY @ W.T, np.outer(X[0], dY[0]), dY.sum(0)
