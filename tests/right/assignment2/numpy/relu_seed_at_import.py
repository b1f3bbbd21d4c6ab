"""Seeds the generator at import.

exercise: relu
"""

import numpy as np

np.random.seed(0)


def relu(X):
    return X * (X > 0)
