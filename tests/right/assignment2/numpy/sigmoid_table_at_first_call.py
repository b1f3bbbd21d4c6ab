"""Makes a table of constants when it is first called.

exercise: sigmoid
"""

import numpy as np

CONSTANTS = {}


def sigmoid(X):
    if not CONSTANTS:
        CONSTANTS.update(one=1.0, half=0.5)
    return (CONSTANTS["half"] * (np.tanh(X * CONSTANTS["half"]) + CONSTANTS["one"])).astype(X.dtype)
