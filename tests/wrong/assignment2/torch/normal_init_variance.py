"""Takes std for the variance.

exercise: normal_init
fails: distribution
diagnosis: variance-for-std
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.randn(fan_in, fan_out) * (std**2)
