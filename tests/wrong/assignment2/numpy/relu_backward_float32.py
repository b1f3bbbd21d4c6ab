"""Returns a float32 gradient whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def relu_backward(dY, X, Y):
    return (dY * (X > 0)).astype(np.float32)
