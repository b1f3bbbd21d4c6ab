"""Draws normal numbers of the right spread.

exercise: xavier_uniform
fails: support
diagnosis: normal-for-uniform
row: 106
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    return np.random.randn(fan_in, fan_out) * gain * math.sqrt(6 / (fan_in + fan_out)) / math.sqrt(3)
