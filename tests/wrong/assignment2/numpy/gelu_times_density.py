"""Uses the density in place of the distribution function.

exercise: gelu
fails: values
diagnosis: other-function
row: -
"""

import math

import numpy as np


def gelu(X):
    return X * np.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
