"""Draws uniform numbers of the right spread.

exercise: kaiming_normal
fails: distribution
diagnosis: uniform-for-normal
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    a = math.sqrt(6 / fan_in)
    return np.random.uniform(-a, a, (fan_in, fan_out))
