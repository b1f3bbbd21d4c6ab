"""Uses 0.01 for every layer.

exercise: xavier_normal
fails: distribution
diagnosis: fixed-std
row: 108
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, 0.01, (fan_in, fan_out))
