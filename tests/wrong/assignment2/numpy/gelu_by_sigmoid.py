"""Uses the approximation by a sigmoid of 1.702 x.

exercise: gelu
fails: values
diagnosis: approximation
row: -
"""

import numpy as np


def gelu(X):
    return X / (1 + np.exp(-1.702 * X))
