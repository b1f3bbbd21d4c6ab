"""Uses the approximation by tanh.

exercise: gelu
fails: values
diagnosis: approximation
row: 16
"""

import math

import numpy as np


def gelu(X):
    return 0.5 * X * (1 + np.tanh(math.sqrt(2 / math.pi) * (X + 0.044715 * X**3)))
