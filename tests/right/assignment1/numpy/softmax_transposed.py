"""Works on the transpose.

exercise: softmax
"""

import numpy as np


def softmax(X):
    E = np.exp(X.T - X.max(1))
    return (E / E.sum(0)).T
