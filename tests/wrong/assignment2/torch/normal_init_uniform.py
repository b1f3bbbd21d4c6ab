"""Calls rand for randn.

exercise: normal_init
fails: distribution
diagnosis: not-centred
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return std * torch.rand(fan_in, fan_out)
