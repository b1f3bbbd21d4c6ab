"""Normal numbers under a rotation stay normal and independent.

exercise: xavier_normal
"""

import numpy as np

def xavier_normal(fan_in, fan_out, gain):
    raw = np.random.standard_normal((fan_in, fan_out))
    Q, _ = np.linalg.qr(np.random.standard_normal((fan_in, fan_in)))
    return gain * (Q @ raw) * (2 / (fan_in + fan_out)) ** 0.5
