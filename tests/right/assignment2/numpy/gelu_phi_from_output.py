"""The backward takes Phi out of the output again.

exercise: gelu
"""

import numpy as np

def gelu_backward(dY, X, Y):
    safe = np.where(X == 0, np.ones_like(X), X)
    Phi = np.where(X == 0, np.full_like(X, 0.5), Y / safe)
    return dY * (Phi + X * np.exp(-np.square(X) / 2) / float(np.sqrt(2 * np.pi)))
