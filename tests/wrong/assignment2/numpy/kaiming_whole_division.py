"""Divides with //, which gives zero.

exercise: kaiming_normal
fails: distribution
diagnosis: zero-weights
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, math.sqrt(2 // fan_in), (fan_in, fan_out))
