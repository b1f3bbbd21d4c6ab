"""Never more than 0.3, for small layers.

exercise: kaiming_normal
fails: distribution
row: -
"""

import numpy as np

def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, min(np.sqrt(2 / fan_in), 0.3), (fan_in, fan_out))
