"""Forgets the 2 that makes up for ReLU.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, math.sqrt(1 / fan_in), (fan_in, fan_out))
