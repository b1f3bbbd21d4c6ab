"""Uses einsum.

exercise: softmax
"""

import numpy as np


def softmax_backward(dP, X, P):
    return P * dP - P * np.einsum('nc,nc->n', P, dP)[:, None]
