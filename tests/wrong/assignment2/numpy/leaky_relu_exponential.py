"""Uses ELU's exponential on the negative side.

exercise: leaky_relu
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def leaky_relu(X, alpha):
    return np.where(X > 0, X, alpha * (np.exp(np.minimum(X, 0)) - 1))
