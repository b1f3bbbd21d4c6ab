"""Gives every column exactly the right mean square.

exercise: kaiming_normal
fails: independence
diagnosis: entries-dependent
row: -
"""

import math

import numpy as np


def kaiming_normal(fan_in, fan_out):
    W = np.random.randn(fan_in, fan_out)
    return W / ((W**2).mean(axis=0, keepdims=True) ** 0.5) * math.sqrt(2 / fan_in)
