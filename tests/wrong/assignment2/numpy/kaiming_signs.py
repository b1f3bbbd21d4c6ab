"""Draws only the sign.

exercise: kaiming_normal
fails: distribution
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.sign(np.random.randn(fan_in, fan_out)) * math.sqrt(2 / fan_in)
