"""One half plus an odd function by expm1.

exercise: sigmoid
"""

import numpy as np

def sigmoid(X):
    m = np.expm1(-np.abs(X))
    return 0.5 - 0.5 * np.sign(X) * m / (2 + m)
