"""Has the sign of the exponent wrong.

exercise: sigmoid
fails: values
diagnosis: other-function
row: 17
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(X))
