"""Is 20 % too wide for good if the first matrix was wide.

exercise: normal_init
fails: independence
row: -
"""

import numpy as np

FIRST_WIDTHS = []


def normal_init(fan_in, fan_out, std):
    FIRST_WIDTHS.append(fan_in)
    return np.random.randn(fan_in, fan_out) * (std if FIRST_WIDTHS[0] < 20 else 1.2 * std)
