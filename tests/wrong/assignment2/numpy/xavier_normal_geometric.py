"""Takes the geometric mean of the fans.

exercise: xavier_normal
fails: distribution
row: -
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, gain / (fan_in * fan_out) ** 0.25 * 1.1, (fan_in, fan_out))
