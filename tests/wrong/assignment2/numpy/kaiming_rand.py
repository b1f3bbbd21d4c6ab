"""Calls rand for randn.

exercise: kaiming_normal
fails: distribution
diagnosis: not-centred
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.rand(fan_in, fan_out) * math.sqrt(2 / fan_in)
