"""Uses SciPy's erf.

exercise: gelu
"""

import numpy as np


def gelu(X):
    from scipy.special import erf
    
    return 0.5 * X * (1 + erf(X / np.sqrt(X.dtype.type(2))))
