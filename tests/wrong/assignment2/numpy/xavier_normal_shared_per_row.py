"""One number a row, and small noise.

exercise: xavier_normal
fails: independence
row: -
"""

import numpy as np

def xavier_normal(fan_in, fan_out, gain):
    s = gain * np.sqrt(2 / (fan_in + fan_out))
    return s * (0.6 * np.random.randn(fan_in, 1) + 0.8 * np.random.randn(fan_in, fan_out))
