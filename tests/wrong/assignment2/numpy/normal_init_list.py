"""Returns nested lists.

exercise: normal_init
fails: support
diagnosis: -
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return (std * np.random.randn(fan_in, fan_out)).tolist()
