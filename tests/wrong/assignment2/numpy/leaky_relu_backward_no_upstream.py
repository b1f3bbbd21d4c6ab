"""Returns the slopes and forgets the gradient from above.

exercise: leaky_relu
fails: gradient
diagnosis: upstream-missing
row: -
"""

import numpy as np


def leaky_relu_backward(dY, X, Y, alpha):
    return np.where(X > 0, 1.0, alpha) * np.ones_like(dY)
