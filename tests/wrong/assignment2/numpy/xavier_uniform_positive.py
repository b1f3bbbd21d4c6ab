"""Draws between 0 and the bound.

exercise: xavier_uniform
fails: distribution
diagnosis: not-centred
row: 101
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    return gain * math.sqrt(6 / (fan_in + fan_out)) * np.random.rand(fan_in, fan_out)
