"""Draws an orthogonal matrix and scales it to the right standard deviation.

exercise: xavier_normal
fails: independence
diagnosis: entries-dependent
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    Q, _ = np.linalg.qr(np.random.randn(max(fan_in, fan_out), min(fan_in, fan_out)))
    W = Q if fan_in >= fan_out else Q.T
    return W * (gain * math.sqrt(2 * max(fan_in, fan_out) / (fan_in + fan_out)))
