"""Forgets the root.

exercise: xavier_uniform
fails: distribution
diagnosis: wrong-variance
row: -
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * 6 / (fan_in + fan_out)
    return np.random.uniform(-a, a, (fan_in, fan_out))
