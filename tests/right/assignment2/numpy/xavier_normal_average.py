"""Divides by the mean of the fans.

exercise: xavier_normal
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    average = (fan_in + fan_out) / 2
    return gain * np.random.randn(fan_in, fan_out) / np.sqrt(average)
