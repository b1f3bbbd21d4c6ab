"""The sum of two independent normal matrices of half the variance.

exercise: kaiming_normal
"""

import numpy as np

def kaiming_normal(fan_in, fan_out):
    s = fan_in ** -0.5
    return np.random.normal(0, s, (fan_in, fan_out)) + np.random.normal(0, s, [fan_in, fan_out])
