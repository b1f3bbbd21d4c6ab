"""Puts the gain under the root.

exercise: xavier_uniform
fails: support
diagnosis: gain-under-root
row: 105
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = math.sqrt(gain * 6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))
