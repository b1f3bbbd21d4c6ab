"""Uses einsum.

exercise: affine_forward
"""

import numpy as np


def affine_backward(dY, X, W, b):
    return np.einsum('no,io->ni', dY, W), np.einsum('ni,no->io', X, dY), np.einsum('no->o', dY)
