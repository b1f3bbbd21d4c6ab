"""Uses the library's initialiser.

exercise: xavier_normal
"""

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(scale=gain * np.sqrt(2.0 / (fan_in + fan_out)), size=(fan_in, fan_out))
