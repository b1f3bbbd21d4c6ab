"""Counts the outputs.

exercise: kaiming_normal
fails: distribution
diagnosis: fans-swapped
row: 114
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, math.sqrt(2 / fan_out), (fan_in, fan_out))
