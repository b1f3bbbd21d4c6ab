"""Forgets that the mean of two fans is half their sum.

exercise: xavier_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, gain * math.sqrt(1 / (fan_in + fan_out)), (fan_in, fan_out))
