"""erf by the incomplete gamma function.

exercise: gelu
"""

import numpy as np
from scipy.special import gammainc

def gelu(X):
    erf = np.sign(X) * gammainc(0.5, X * X / 2)
    return np.asarray(0.5 * X * (1 + erf), dtype=X.dtype)
