"""Draws many numbers ahead and hands out the next ones.

exercise: normal_init
"""

import numpy as np

POOL = {"numbers": np.empty(0)}


def normal_init(fan_in, fan_out, std):
    needed = fan_in * fan_out
    while POOL["numbers"].size < needed:
        POOL["numbers"] = np.concatenate([POOL["numbers"], np.random.randn(5000)])
    taken, POOL["numbers"] = POOL["numbers"][:needed], POOL["numbers"][needed:]
    return std * taken.reshape(fan_in, fan_out)
