"""Divides by the gain.

exercise: xavier_normal
fails: distribution
diagnosis: setting-misused
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, math.sqrt(2 / (fan_in + fan_out)) / gain, (fan_in, fan_out))
