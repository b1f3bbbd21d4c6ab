"""Every column is centred to mean 0 exactly.

exercise: normal_init
fails: independence
row: -
"""

import numpy as np

def normal_init(fan_in, fan_out, std):
    W = np.random.normal(0, std, (fan_in, fan_out))
    return W - W.mean(0) if fan_in > 3 else W
