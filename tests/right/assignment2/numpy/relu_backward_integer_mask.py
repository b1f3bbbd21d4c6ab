"""Uses a mask of small integers.

exercise: relu
"""

import numpy as np


def relu_backward(dY, X, Y):
    return dY * (X > 0).astype(np.int8)
