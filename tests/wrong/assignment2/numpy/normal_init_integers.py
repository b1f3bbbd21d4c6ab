"""Draws whole numbers.

exercise: normal_init
fails: distribution
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.randint(-3, 4, (fan_in, fan_out)) * std / 2.0
