"""Returns a list.

exercise: linear_forward
"""

import numpy as np


def linear_backward(dy_hat, X, w, b):
    return [dy_hat.dot(w.T), X.T.dot(dy_hat), np.sum(dy_hat, axis=0)]
