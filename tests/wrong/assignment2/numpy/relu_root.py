"""(x + sqrt(x^2)) / 2: overflows for large float32.

exercise: relu
fails: extremes
row: -
"""

import numpy as np

def relu(X):
    return (X + np.sqrt(X * X)) / 2
