"""Forgets the root.

exercise: kaiming_normal
fails: distribution
diagnosis: variance-for-std
row: 112
"""

import numpy as np


def kaiming_normal(fan_in, fan_out):
    return np.random.randn(fan_in, fan_out) * 2.0 / fan_in
