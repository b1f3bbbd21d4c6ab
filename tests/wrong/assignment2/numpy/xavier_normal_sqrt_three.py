"""Takes the constant of the uniform version.

exercise: xavier_normal
fails: distribution
diagnosis: wrong-variance
row: 110
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, gain * math.sqrt(3 / (fan_in + fan_out)), (fan_in, fan_out))
