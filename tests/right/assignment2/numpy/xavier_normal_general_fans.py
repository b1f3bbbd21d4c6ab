"""Computes the sum of the shape, which holds for matrices.

exercise: xavier_normal
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    shape = (fan_in, fan_out)
    return np.random.randn(*shape) * gain * np.sqrt(2.0 / (shape[0] + shape[1]))
