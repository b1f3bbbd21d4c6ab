"""Takes std for the variance.

exercise: normal_init
fails: distribution
diagnosis: variance-for-std
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.normal(0, std**2, (fan_in, fan_out))
