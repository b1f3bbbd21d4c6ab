"""Starts with zeros.

exercise: xavier_uniform
fails: distribution
diagnosis: zero-weights
row: 102
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    return np.zeros((fan_in, fan_out))
