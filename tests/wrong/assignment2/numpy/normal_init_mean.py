"""Passes std as the mean.

exercise: normal_init
fails: distribution
diagnosis: not-centred
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.normal(std, 1.0, (fan_in, fan_out))
