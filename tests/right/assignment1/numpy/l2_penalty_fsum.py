"""The sum by math.fsum.

exercise: l2_penalty
"""

import math
import numpy as np

def l2_penalty(W, lam):
    return lam * math.fsum(float(v) ** 2 for v in np.nditer(W)) / 2 if W.size else 0.0

def l2_penalty_backward(dloss, W, lam):
    return (float(dloss) * lam) * W
