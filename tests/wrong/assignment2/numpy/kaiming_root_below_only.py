"""Takes the root of the denominator only.

exercise: kaiming_normal
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, 2 / math.sqrt(fan_in), (fan_in, fan_out))
