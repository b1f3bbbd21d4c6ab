"""Adds the gain.

exercise: xavier_normal
fails: distribution
diagnosis: not-centred
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return gain - 1 + np.random.normal(0, math.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out))
