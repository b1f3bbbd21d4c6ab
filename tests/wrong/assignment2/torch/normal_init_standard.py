"""Ignores std.

exercise: normal_init
fails: distribution
diagnosis: setting-ignored
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.randn(fan_in, fan_out)
