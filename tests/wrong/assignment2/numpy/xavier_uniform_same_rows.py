"""Copies the first half of the rows into the second.

exercise: xavier_uniform
fails: independence
diagnosis: identical-units
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    W = np.random.uniform(-a, a, (fan_in, fan_out))
    W[fan_in - fan_in // 2 :] = W[: fan_in // 2]
    return W
