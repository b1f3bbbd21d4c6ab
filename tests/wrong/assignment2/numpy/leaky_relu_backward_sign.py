"""Has the sign of the leak wrong.

exercise: leaky_relu
fails: gradient
diagnosis: path-scaled
row: -
"""

import numpy as np


def leaky_relu_backward(dY, X, Y, alpha):
    return np.where(X > 0, dY, -alpha * dY)
