"""fan_in + 1, for the bias: 13% off for three inputs.

exercise: kaiming_normal
fails: distribution
row: -
"""

import numpy as np

def kaiming_normal(fan_in, fan_out):
    return np.random.normal(0, np.sqrt(2 / (fan_in + 1)), (fan_in, fan_out))
