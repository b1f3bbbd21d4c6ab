"""Returns alpha itself on the negative side.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.where(X > 0, X, alpha * np.ones_like(X))
