"""scipy's xlogy with a one-hot matrix.

exercise: cross_entropy
"""

import numpy as np
from scipy.special import xlogy

def cross_entropy(P, y):
    hot = np.eye(P.shape[1], dtype=P.dtype)[y]
    return -xlogy(hot, P).sum() / len(P)
