"""Averages the fans.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: 115
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, math.sqrt(4 / (fan_in + fan_out)), (fan_in, fan_out))
