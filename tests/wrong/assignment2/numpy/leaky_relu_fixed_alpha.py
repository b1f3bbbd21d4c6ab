"""Uses 0.01 whatever alpha is.

exercise: leaky_relu
fails: values
diagnosis: setting-ignored
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.where(X > 0, X, 0.01 * X)
