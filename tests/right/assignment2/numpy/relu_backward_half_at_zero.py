"""Takes the derivative at zero to be one half.

exercise: relu
remark: kink-choice
"""

import numpy as np


def relu_backward(dY, X, Y):
    return dY * (np.sign(X) + 1) / 2
