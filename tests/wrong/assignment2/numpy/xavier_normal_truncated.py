"""Cuts the normal off at two standard deviations.

exercise: xavier_normal
fails: distribution
diagnosis: truncated
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    std = gain * math.sqrt(2 / (fan_in + fan_out))
    return np.clip(np.random.normal(0, std, (fan_in, fan_out)), -2 * std, 2 * std)
