"""Multiplies a column of normal numbers by signs of the row.

exercise: normal_init
fails: independence
diagnosis: identical-units
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return std * np.random.randn(fan_in, 1) * np.sign(np.random.randn(1, fan_out))
