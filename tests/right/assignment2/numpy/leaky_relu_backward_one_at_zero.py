"""Takes the slope at zero to be one.

exercise: leaky_relu
remark: kink-choice
"""

import numpy as np


def leaky_relu_backward(dY, X, Y, alpha):
    return np.where(X >= 0, dY, alpha * dY)
