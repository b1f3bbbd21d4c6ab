"""Draws from another law with heavier tails.

exercise: normal_init
fails: distribution
row: -
"""

import math

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.laplace(0, std / math.sqrt(2), (fan_in, fan_out))
