"""Returns alpha itself on the negative side.

exercise: leaky_relu
fails: gradient
diagnosis: upstream-missing
row: 13
"""

import numpy as np


def leaky_relu_backward(dY, X, Y, alpha):
    return np.where(X > 0, dY, alpha)
