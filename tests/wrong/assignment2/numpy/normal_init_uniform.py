"""Calls rand for randn.

exercise: normal_init
fails: distribution
diagnosis: not-centred
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return std * np.random.rand(fan_in, fan_out)
