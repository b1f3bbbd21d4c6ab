"""Repeats one column.

exercise: xavier_normal
fails: independence
diagnosis: identical-units
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    std = gain * math.sqrt(2 / (fan_in + fan_out))
    return std * np.random.randn(fan_in, 1) * np.ones((1, fan_out))
