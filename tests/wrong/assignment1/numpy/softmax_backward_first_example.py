"""Uses the Jacobian of the first example for all.

exercise: softmax
fails: gradient
row: -
"""

import numpy as np


def softmax_backward(dP, X, P):
    J = np.diag(P[0]) - np.outer(P[0], P[0])
    return dP @ J
