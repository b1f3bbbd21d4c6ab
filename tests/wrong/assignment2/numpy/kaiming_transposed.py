"""Returns (fan_out, fan_in).

exercise: kaiming_normal
fails: support
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.randn(fan_out, fan_in) * math.sqrt(2 / fan_in)
