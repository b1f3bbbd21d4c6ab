"""Takes the root of the numerator only.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, math.sqrt(2) / fan_in, (fan_in, fan_out))
