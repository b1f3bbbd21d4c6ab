"""Makes normal numbers of uniform ones.

exercise: normal_init
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    u, v = 1 - np.random.rand(fan_in, fan_out), np.random.rand(fan_in, fan_out)
    return std * np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
