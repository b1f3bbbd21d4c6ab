"""exp(-x) over its square: NaN at -1000.

exercise: sigmoid
fails: extremes
row: -
"""

import numpy as np

def sigmoid_backward(dY, X, Y):
    with np.errstate(all="ignore"):
        e = np.exp(-X)
        return dY * e / (1 + e) ** 2
