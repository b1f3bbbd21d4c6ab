"""Draws one number at a time.

exercise: xavier_uniform
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    import random
    
    a = gain * (6 / (fan_in + fan_out)) ** 0.5
    return np.array([[random.uniform(-a, a) for _ in range(fan_out)] for _ in range(fan_in)])
