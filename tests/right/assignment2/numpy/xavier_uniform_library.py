"""Uses the library's initialiser.

exercise: xavier_uniform
"""

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * np.sqrt(2 / (fan_in + fan_out)) * np.sqrt(3)
    return np.random.default_rng().uniform(-a, a, size=(fan_in, fan_out))
