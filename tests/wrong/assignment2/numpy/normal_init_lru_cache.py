"""functools.lru_cache: every call with the same arguments gives the same weights.

exercise: normal_init
fails: independence
row: -
"""

from functools import lru_cache
import numpy as np

@lru_cache(maxsize=None)
def normal_init(fan_in, fan_out, std):
    return np.random.normal(0, std, (fan_in, fan_out))
