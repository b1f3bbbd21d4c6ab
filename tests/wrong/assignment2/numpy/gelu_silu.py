"""Returns x times the sigmoid of x (SiLU).

exercise: gelu
fails: values
diagnosis: other-function
row: 15
"""

import numpy as np


def gelu(X):
    return X / (1 + np.exp(-X))
