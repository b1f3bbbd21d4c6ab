"""Powers of two.

exercise: softmax
"""

import numpy as np

LOG2_E = 1.4426950408889634

def softmax(X):
    T = np.exp2((X - X.max(1)[:, None]) * LOG2_E)
    return T / T.sum(1)[:, None]
