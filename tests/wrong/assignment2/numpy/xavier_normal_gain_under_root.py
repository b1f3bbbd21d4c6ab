"""Puts the gain under the root.

exercise: xavier_normal
fails: distribution
diagnosis: gain-under-root
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, math.sqrt(2 * gain / (fan_in + fan_out)), (fan_in, fan_out))
