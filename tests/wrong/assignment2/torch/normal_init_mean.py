"""Passes std as the mean.

exercise: normal_init
fails: distribution
diagnosis: not-centred
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return std + torch.randn(fan_in, fan_out)
