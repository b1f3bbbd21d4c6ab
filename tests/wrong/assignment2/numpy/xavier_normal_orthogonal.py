"""Uses orthogonal columns of the right spread.

exercise: xavier_normal
fails: independence
row: -
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    Q = np.linalg.qr(np.random.randn(max(fan_in, fan_out), max(fan_in, fan_out)))[0]
    return Q[:fan_in, :fan_out] * gain * math.sqrt(2 / (fan_in + fan_out)) * math.sqrt(len(Q))
