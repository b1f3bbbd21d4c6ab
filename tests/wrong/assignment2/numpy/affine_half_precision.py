"""Half precision inside.

exercise: affine_forward
fails: values
row: -
"""

import numpy as np

def affine_forward(X, W, b):
    return (X.astype(np.float16) @ W.astype(np.float16) + b.astype(np.float16)).astype(X.dtype)
