"""Forgets the root.

exercise: xavier_normal
fails: distribution
diagnosis: variance-for-std
row: 111
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, gain * 2 / (fan_in + fan_out), (fan_in, fan_out))
