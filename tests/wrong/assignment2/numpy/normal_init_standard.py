"""Ignores std.

exercise: normal_init
fails: distribution
diagnosis: setting-ignored
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.randn(fan_in, fan_out)
