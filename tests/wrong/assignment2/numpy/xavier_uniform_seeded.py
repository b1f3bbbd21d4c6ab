"""Seeds the generator in every call.

exercise: xavier_uniform
fails: independence
diagnosis: seeded-inside
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    np.random.seed(42)
    return np.random.uniform(-a, a, (fan_in, fan_out))
