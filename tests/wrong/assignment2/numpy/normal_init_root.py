"""Takes the root of std.

exercise: normal_init
fails: distribution
diagnosis: setting-misused
row: -
"""

import math

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.normal(0, math.sqrt(std), (fan_in, fan_out))
