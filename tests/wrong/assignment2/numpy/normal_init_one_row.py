"""Repeats one row.

exercise: normal_init
fails: independence
diagnosis: identical-units
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.ones((fan_in, 1)) * std * np.random.randn(fan_out)
