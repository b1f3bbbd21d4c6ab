"""Makes a generator with a fixed seed in every call.

exercise: normal_init
fails: independence
diagnosis: same-every-call
row: -
"""

import numpy as np


def normal_init(fan_in, fan_out, std):
    return np.random.default_rng(0).normal(0, std, (fan_in, fan_out))
