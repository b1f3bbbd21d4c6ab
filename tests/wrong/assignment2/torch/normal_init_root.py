"""Takes the root of std.

exercise: normal_init
fails: distribution
diagnosis: setting-misused
row: -
"""

import math

import torch


def normal_init(fan_in, fan_out, std):
    return torch.randn(fan_in, fan_out) * (math.sqrt(std))
