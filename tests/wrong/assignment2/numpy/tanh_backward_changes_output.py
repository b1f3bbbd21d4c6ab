"""Squares Y in place.

exercise: tanh
fails: inputs_untouched
row: -
"""

import numpy as np

def tanh_backward(dY, X, Y):
    np.square(Y, out=Y)
    return dY * (1 - Y)
