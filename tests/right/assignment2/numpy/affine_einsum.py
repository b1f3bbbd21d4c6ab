"""Uses einsum.

exercise: affine_forward
"""

import numpy as np


def affine_forward(X, W, b):
    return np.einsum('ni,io->no', X, W) + b
